using AmctGen.Generator.Compilation;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Inputs;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Analysis;

/// <summary>Finds the schemas that data files are checked against: those of a project and of referenced assemblies.</summary>
internal static class DataSchemas
{
    public static SchemaSet Load(AnalyzerOptions options, IEnumerable<MetadataReference> references, CancellationToken cancellation)
    {
        bool isIncomplete = false;
        var declared = new List<FileExports>();
        var files = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase))
            {
                SchemaSource source = Read(file);
                ParsedSchema parsed = source.Parse(cancellation);
                isIncomplete |= source.Problem is not null || parsed.HasErrors;
                declared.Add(parsed.Declare(cancellation).Exports);
                files[source.Text.ImportPath] = file;
            }
        }
        ReferencedSchema[] carried = [.. references.Select(ReferencedAssembly.Read).OfType<ReferencedAssembly>()
            .SelectMany(static assembly => assembly.Schemas)];
        return SchemaSet.Create(declared, carried, isIncomplete, path => Read(files[path]).Parse(cancellation).Syntax, cancellation);

        SchemaSource Read(AdditionalText file) => SchemaSources.Read(file, options.AnalyzerConfigOptionsProvider, cancellation);
    }
}
