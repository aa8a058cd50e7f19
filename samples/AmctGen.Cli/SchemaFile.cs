extern alias generator;

using System.Text;
using generator::AmctGen.Generator.Diagnostics;
using generator::AmctGen.Generator.Exports;
using generator::AmctGen.Generator.Imports;
using generator::AmctGen.Generator.Linking;
using generator::AmctGen.Generator.Syntax;
using generator::AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>A .proto file that a call reads: parsed once, linked once, by whichever thread comes to it.</summary>
internal sealed class SchemaFile
{
    private readonly List<generator::AmctGen.EquatableArray<DiagnosticInfo>> _diagnostics = [];
    private readonly string? _problem;

    /// <summary>Reads and parses a file.</summary>
    /// <param name="path">The path as typed, or as found under an import folder.</param>
    /// <param name="importPath">The path under which other files import it.</param>
    /// <param name="root">The import folder that it was found under.</param>
    /// <param name="isNamed">Whether the call names it.</param>
    public SchemaFile(string path, string importPath, string root, bool isNamed)
    {
        Path = path;
        ImportPath = importPath;
        Root = root;
        IsNamed = isNamed;
        if (InputFiles.TryRead(path, out _problem) is not { } bytes)
        {
            return;
        }
        Parsed<ProtoFileSyntax> parsed = ProtoParser.Parse(TextOf(path, importPath, bytes), CancellationToken.None);
        _diagnostics.Add(parsed.Diagnostics);
        Syntax = parsed.Value;
        Exports = FileExports.From(parsed.Value, LinkSettings.Default);
    }

    public string Path { get; }

    public string ImportPath { get; }

    public string Root { get; }

    public bool IsNamed { get; }

    /// <summary>The paths that it imports.</summary>
    public IEnumerable<string> Imports => Exports is null ? [] : Exports.Imports.Select(static import => import.Path);

    /// <summary>The parsed file; null where it cannot be read, or is no longer needed.</summary>
    public ProtoFileSyntax? Syntax { get; private set; }

    /// <summary>What it declares; null where it cannot be read.</summary>
    public FileExports? Exports { get; }

    /// <summary>Links the file, once what it imports can be found.</summary>
    /// <param name="imports">What it imports.</param>
    public void Link(ResolvedImports imports) => _diagnostics.Add(SchemaLinker.Link(Syntax!, imports, CancellationToken.None, withDocs: false).Diagnostics);

    /// <summary>Forgets the syntax and the text: of thousands of files only what they declare has to stay.</summary>
    public void Release() => Syntax = null;

    /// <summary>Adds names that other files declare too.</summary>
    public void Add(List<NameConflict> conflicts)
    {
        // The syntax may be gone: nobody needs it where all is well.
        if (InputFiles.TryRead(Path, out _) is { } bytes)
        {
            ProtoText text = TextOf(Path, ImportPath, bytes);
            var found = new DiagnosticBag(text);
            NameConflicts.Report(ProtoParser.Parse(text, CancellationToken.None).Value, conflicts, found);
            _diagnostics.Add(found.ToArray());
        }
    }

    /// <summary>Prints what is wrong; false where there is an error.</summary>
    public bool Report(Surroundings surroundings)
    {
        if (_problem is not null)
        {
            surroundings.ReportFile(Path, _problem);
        }
        bool isSound = _problem is null;
        foreach (generator::AmctGen.EquatableArray<DiagnosticInfo> found in _diagnostics)
        {
            foreach (DiagnosticInfo diagnostic in found)
            {
                isSound &= Report(diagnostic, surroundings);
            }
        }
        return isSound;
    }

    private static bool Report(DiagnosticInfo info, Surroundings surroundings)
    {
        if (info.Kind.Severity == TextSeverity.Info)
        {
            // Said of projects, which the tool has none of.
            return true;
        }
        bool isError = info.Kind.Severity == TextSeverity.Error;
        surroundings.Report(info.Place.Path, info.Place.Location.Line, info.Place.Location.Column, isError ? "error" : "warning", info.Kind.Id, info.Message);
        return !isError;
    }

    private static ProtoText TextOf(string path, string importPath, byte[] bytes) =>
        new(path, importPath, generator::AmctGen.Text.FileEncoding.ToUtf8(bytes), generator::AmctGen.Text.FileEncoding.Find(bytes));
}
