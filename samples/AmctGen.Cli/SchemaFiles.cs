extern alias generator;

using System.Text;
using generator::AmctGen.Generator.Diagnostics;
using generator::AmctGen.Generator.Schema;
using generator::AmctGen.Generator.Syntax;
using Microsoft.CodeAnalysis;

namespace AmctGen.Cli;

/// <summary>A .proto file that a call reads.</summary>
/// <param name="Path">The path as typed, or as found under an import folder.</param>
/// <param name="ImportPath">The path under which other files import it.</param>
/// <param name="Root">The import folder that it was found under.</param>
/// <param name="Syntax">The parsed file.</param>
/// <param name="Exports">What it declares.</param>
internal sealed record SchemaFile(string Path, string ImportPath, string Root, Parsed<ProtoFileSyntax> Syntax, FileExports Exports);

/// <summary>Loads .proto files and everything that they import: under the import folders in order, then among the built-in files.</summary>
internal sealed class SchemaFiles(IReadOnlyList<string> importFolders, Surroundings surroundings)
{
    private readonly string[] _folders = importFolders.Count == 0 ? ["."] : [.. importFolders];
    private readonly Dictionary<string, SchemaFile> _files = new(StringComparer.Ordinal);
    private readonly Queue<SchemaFile> _unvisited = new();

    /// <summary>Whether a file could not be read or decoded.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>All files that were loaded, in the order in which they were met.</summary>
    public List<SchemaFile> Files { get; } = [];

    /// <summary>The files that the call names, without what they import.</summary>
    public HashSet<SchemaFile> Named { get; } = [];

    /// <summary>Loads the files as typed, and their imports.</summary>
    public void Load(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            string found = File.Exists(path) || Directory.Exists(path) ? path : Array.Find(_folders.Select(folder => Path.Combine(folder, path)).ToArray(), File.Exists) ?? path;
            (string importPath, string root) = ImportPathOf(found);
            Add(found, importPath, root);
            if (_files.TryGetValue(importPath, out SchemaFile? file))
            {
                Named.Add(file);
            }
        }
        while (_unvisited.TryDequeue(out SchemaFile? next))
        {
            foreach (ImportExport import in next.Exports.Imports)
            {
                AddImport(import.Path);
            }
        }
    }

    /// <summary>Parses and links everything and reports what is wrong; false where there was an error.</summary>
    public bool Report(Func<SchemaFile, Parsed<generator::AmctGen.Generator.Model.FileModel>, bool>? take = null)
    {
        var table = new ImportTable(new generator::AmctGen.EquatableArray<FileExports>([.. Files.Select(static file => file.Exports)]));
        bool isSound = !HasFailed;
        foreach (SchemaFile file in Files)
        {
            Parsed<generator::AmctGen.Generator.Model.FileModel> linked =
                SchemaLinker.Link(file.Syntax.Value, ImportResolver.Resolve(file.Exports, table, CancellationToken.None), CancellationToken.None);
            foreach (DiagnosticInfo diagnostic in file.Syntax.Diagnostics)
            {
                isSound &= Report(diagnostic);
            }
            foreach (DiagnosticInfo diagnostic in linked.Diagnostics)
            {
                isSound &= Report(diagnostic);
            }
            isSound &= take?.Invoke(file, linked) ?? true;
        }
        return isSound;
    }

    private bool Report(DiagnosticInfo info)
    {
        Diagnostic diagnostic = info.ToDiagnostic();
        string severity = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        surroundings.Report(info.Place.Path, info.Place.StartLine.Line + 1, info.Place.StartLine.Character + 1, severity, diagnostic.Id, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        return diagnostic.Severity != DiagnosticSeverity.Error;
    }

    private void AddImport(string importPath)
    {
        if (_files.ContainsKey(importPath))
        {
            return;
        }
        foreach (string folder in _folders)
        {
            string path = Path.Combine(folder, importPath);
            if (File.Exists(path))
            {
                Add(path, importPath, folder);
                return;
            }
        }
        // What is found nowhere is reported by the linker, at the import.
    }

    private void Add(string path, string importPath, string root)
    {
        if (_files.ContainsKey(importPath))
        {
            return;
        }
        if (InputFiles.Read(path, surroundings) is not { } bytes)
        {
            HasFailed = true;
            return;
        }
        ReportInvalidUtf8(path, bytes);
        Parsed<ProtoFileSyntax> syntax = ProtoParser.Parse(new ProtoText(path, importPath, bytes), CancellationToken.None);
        var file = new SchemaFile(path, importPath, root, syntax, FileExports.From(syntax.Value, LinkSettings.Default));
        _files.Add(importPath, file);
        Files.Add(file);
        _unvisited.Enqueue(file);
    }

    private void ReportInvalidUtf8(string path, byte[] bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return;
        }
        HasFailed = true;
        int valid = 0;
        while (valid < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(valid), out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            valid += length;
        }
        string before = Encoding.UTF8.GetString(bytes, 0, valid);
        int line = before.Count(static character => character == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        surroundings.Report(path, line, column, "error", ToolErrors.Unreadable, $"the byte 0x{bytes[valid]:X2} is not valid UTF-8: save the file as UTF-8");
    }

    // As protoc: the part of the path below the import folder that holds the file.
    private (string ImportPath, string Root) ImportPathOf(string path)
    {
        string full = Path.GetFullPath(path);
        foreach (string folder in _folders)
        {
            string relative = Path.GetRelativePath(Path.GetFullPath(folder), full).Replace('\\', '/');
            if (!relative.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(relative))
            {
                return (relative, folder);
            }
        }
        return (Path.GetFileName(path), Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".");
    }
}
