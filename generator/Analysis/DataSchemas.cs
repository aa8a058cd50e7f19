using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Inputs;
using AmctGen.Generator.Syntax;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Analysis;

/// <summary>What data files can be checked against: the schemas of a project and of referenced assemblies, with all that these import.</summary>
/// <param name="Files">What the files declare.</param>
/// <param name="IsIncomplete">Whether a file of the project has errors that can hide declarations: what is not found may be there.</param>
internal sealed record DataSchemas(FileExports[] Files, bool IsIncomplete)
{
    public static DataSchemas Load(AnalyzerOptions options, IEnumerable<MetadataReference> references, CancellationToken cancellation)
    {
        bool isIncomplete = false;
        var declared = new List<FileExports>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase))
            {
                ProtoSource source = ProtoSource.Read(file, options.AnalyzerConfigOptionsProvider, cancellation);
                Parsed<ProtoFileSyntax> parsed = ProtoParser.Parse(source.Text, cancellation);
                isIncomplete |= source.Problem is not null
                    || parsed.Diagnostics.Any(static one => one.Kind.Severity == TextSeverity.Error);
                declared.Add(FileExports.From(parsed.Value, source.Settings, cancellation));
            }
        }
        CarriedSchema[] carried =
        [
            .. references.Select(ReferencedAssembly.Read).OfType<ReferencedAssembly>().SelectMany(static assembly => assembly.Schemas),
        ];
        var table = new ImportTable(new EquatableArray<FileExports>([.. declared]), new EquatableArray<CarriedSchema>(carried));
        var all = new Dictionary<string, FileExports>(StringComparer.Ordinal);
        foreach (string path in declared.Select(static file => file.ImportPath).Concat(carried.Select(static schema => schema.ImportPath)))
        {
            FileExports file = table.Find(path)!;
            all[path] = file;
            ResolvedImports imports = ImportResolver.Resolve(file, table, cancellation);
            isIncomplete |= !imports.Missing.IsEmpty;
            foreach (FileExports imported in imports.Dependencies)
            {
                all[imported.ImportPath] = imported;
            }
        }
        return new DataSchemas([.. all.Values], isIncomplete);
    }
}
