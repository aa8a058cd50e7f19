using System.Runtime.CompilerServices;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis;

/// <summary>
/// Finds the schemas that data files and C# are checked against: those of a project and of referenced assemblies. A compilation that only
/// differs in its C# gets the same set, and no file is read or parsed for it.
/// </summary>
internal static class DataSchemas
{
    // Bytes of text, in one load. More would fill the memory in a project with thousands of files, of which documents need few.
    private const int MostKept = 4_000_000;

    private static readonly FileCache<SchemaFile> s_files = new();
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<ReferencedAssembly?>> s_references = new();

    /// <summary>The schemas of a compilation.</summary>
    /// <param name="options">The additional files with their settings.</param>
    /// <param name="references">The references of the compilation.</param>
    /// <param name="cancellation">Cancels the work; another call starts it again.</param>
    public static SchemaSet Load(AnalyzerOptions options, IEnumerable<MetadataReference> references, CancellationToken cancellation)
    {
        AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
        SettingValues project = SettingValues.OfProject(provider.GlobalOptions);
        var kept = new StrongBox<int>();
        var files = new List<SchemaFile>();
        bool isIncomplete = false;
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (!file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            if (file.GetText(cancellation) is { } text)
            {
                files.Add(s_files.Get(file, text, provider.GetOptions(file), project, (file, text, provider, kept, cancellation),
                    static state => Create(SchemaSources.Read(state.file, state.provider, state.cancellation), state.text, state.kept,
                        state.cancellation)));
            }
            else
            {
                isIncomplete = true;
            }
        }
        ReferencedAssembly[] assemblies =
            [.. references.Select(Read).OfType<ReferencedAssembly>().Where(static assembly => !assembly.Schemas.IsEmpty)];
        return SchemaSets.Get([.. files], assemblies, isIncomplete, cancellation);
    }

    private static SchemaFile Create(SchemaSource source, SourceText text, StrongBox<int> kept, CancellationToken cancellation)
    {
        ParsedSchema parsed = source.Parse(cancellation);
        SourceFile file = source.Text;
        FileExports exports = parsed.Declare(cancellation).Exports;
        kept.Value += file.Bytes.Length;
        bool isKept = kept.Value <= MostKept;
        // Otherwise only what is needed to parse the file again.
        SchemaSource empty = source with { Text = new SourceFile(file.Path, file.ImportPath, []) };
        return new SchemaFile(exports, parsed.HasErrors, isKept ? parsed.Syntax : null, token =>
            (empty with { Text = SchemaSources.Read(empty.Text.Path, empty.Text.ImportPath, text) }).Parse(token).Syntax);
    }

    private static ReferencedAssembly? Read(MetadataReference reference) =>
        s_references.GetValue(reference, static reference => new(ReferencedAssembly.Read(reference))).Value;
}
