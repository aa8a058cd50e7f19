using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using AmctGen.Cli.Findings;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Text;

namespace AmctGen.Cli.Projects;

/// <summary>Compiles the schemas of a project as its build does: its .proto files, and those that referenced assemblies carry.</summary>
internal static class ProjectSchemas
{
    private const string RuntimeName = "AmctGen.Runtime";

    /// <summary>The schemas of a project. Their errors are those of the build, so they are not reported again.</summary>
    public static SchemaCompilation Compile(ProjectIndex index)
    {
        var sources = new Dictionary<string, SchemaSource>(StringComparer.Ordinal);
        foreach (string path in index.Files.Where(static path => path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase)))
        {
            if (FileBytes.TryRead(path, out _) is { } bytes)
            {
                Add(new SourceFile(path, index.ImportPathOf(path), FileEncoding.ToUtf8(bytes), FileEncoding.Find(bytes)), sources);
            }
        }
        foreach (ReferencedSchema schema in index.References.SelectMany(Read))
        {
            Add(new SourceFile(schema.ImportPath, schema.ImportPath, Encoding.UTF8.GetBytes(schema.Text)), sources);
        }
        return SchemaCompilation.Compile(new SchemaInput
        {
            Paths = [.. sources.Keys],
            Read = path => sources.GetValueOrDefault(path),
            KeepsModels = true,
        });
    }

    private static void Add(SourceFile file, Dictionary<string, SchemaSource> sources) =>
        sources.TryAdd(file.ImportPath, new SchemaSource(file, LinkSettings.Default));

    private static IEnumerable<ReferencedSchema> Read(string assembly)
    {
        try
        {
            using var reader = new PEReader(File.OpenRead(assembly));
            return reader.HasMetadata && AssemblyAttributes.Read(reader.GetMetadataReader(), RuntimeName) is var (name, attributes)
                ? [.. attributes.Select(attribute => ReferencedSchema.From(name, attribute)).OfType<ReferencedSchema>()]
                : [];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            // The build reports a reference that cannot be read.
            return [];
        }
    }
}
