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
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase))
            {
                SchemaSource source = SchemaSources.Read(file, options.AnalyzerConfigOptionsProvider, cancellation);
                ParsedSchema parsed = source.Parse(cancellation);
                isIncomplete |= source.Problem is not null || parsed.HasErrors;
                declared.Add(parsed.Declare(cancellation).Exports);
            }
        }
        ReferencedSchema[] carried = [.. references.Select(ReferencedAssembly.Read).OfType<ReferencedAssembly>()
            .SelectMany(static assembly => assembly.Schemas)];
        return SchemaSet.Create(declared, carried, isIncomplete, cancellation);
    }
}
