using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Names;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Compilation;

/// <summary>A .proto file before it is parsed, with the build's settings for it.</summary>
/// <remarks>Immutable and structurally equal.</remarks>
/// <param name="Text">The text; empty if it cannot be read.</param>
/// <param name="Settings">The build's settings for the file.</param>
/// <param name="Problem">Why the file is not compiled; null if it is compiled.</param>
internal sealed record SchemaSource(SourceFile Text, LinkSettings Settings, DiagnosticInfo? Problem = null)
{
    /// <summary>The import roots that the build sets for the file.</summary>
    public EquatableArray<string> ImportRoots { get; init; }

    /// <summary>Invalid build settings for the file, which is compiled nevertheless.</summary>
    public EquatableArray<DiagnosticInfo> SettingProblems { get; init; }

    public ParsedSchema Parse(CancellationToken cancellation)
    {
        Parsed<ProtoFileSyntax> parsed = ProtoParser.Parse(Text, cancellation);
        bool hasErrors = parsed.Diagnostics.Any(static found => found.Kind.Severity == TextSeverity.Error);
        if (!SettingProblems.IsEmpty)
        {
            parsed = parsed with { Diagnostics = new EquatableArray<DiagnosticInfo>([.. SettingProblems, .. parsed.Diagnostics]) };
        }
        return new ParsedSchema(Settings, parsed) { HasErrors = hasErrors };
    }

    /// <summary>Marks each file whose import path or generated file name an earlier file already has.</summary>
    public static ImmutableArray<SchemaSource> MarkDuplicates(ImmutableArray<SchemaSource> sources, CancellationToken cancellation)
    {
        // The driver compares hint names ignoring case, and a second one of the same name would end the whole generator.
        var firstByHintName = new Dictionary<string, SchemaSource>(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<SchemaSource>.Builder marked = ImmutableArray.CreateBuilder<SchemaSource>(sources.Length);
        foreach (SchemaSource source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            string hintName = HintNames.Create(source.Text.ImportPath);
            if (!firstByHintName.TryGetValue(hintName, out SchemaSource? first))
            {
                firstByHintName.Add(hintName, source);
                marked.Add(source);
                continue;
            }
            marked.Add(source with
            {
                Problem = DiagnosticInfo.OfFile(
                    LimitDiagnostics.SameImportPath,
                    source.Text.Path,
                    DiagnosticArgument.Path(source.Text.Path),
                    DiagnosticArgument.Path(source.Text.ImportPath),
                    DiagnosticArgument.Path(first.Text.Path)),
            });
        }
        return marked.MoveToImmutable();
    }
}
