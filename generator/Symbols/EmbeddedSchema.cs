using System.Collections.Concurrent;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;

namespace AmctGen.Generator.Symbols;

/// <summary>A file that the generator carries, with all it imports, linked once per process: every file that sets its options would do it again.</summary>
/// <remarks>For any number of threads.</remarks>
internal sealed class EmbeddedSchema
{
    private static readonly ConcurrentDictionary<string, EmbeddedSchema> s_schemas = new(StringComparer.Ordinal);

    private readonly FileExports _file;

    private EmbeddedSchema(FileExports file)
    {
        _file = file;
        Table = new SymbolTable([file, .. ImportResolver.Resolve(file, EmbeddedProtos.Find, static path => new MissingImport(path, default, IsBelow: false), default, CancellationToken.None).Dependencies]);
        Shapes = new ShapeFactory(Table);
    }

    public SymbolTable Table { get; }

    public ShapeFactory Shapes { get; }

    /// <summary>The schema of a carried file; null for any other file, a project's own one of the same path among them.</summary>
    public static EmbeddedSchema? Of(FileExports file)
    {
        if (!s_schemas.TryGetValue(file.ImportPath, out EmbeddedSchema? schema) && ReferenceEquals(EmbeddedProtos.Find(file.ImportPath), file))
        {
            schema = s_schemas.GetOrAdd(file.ImportPath, new EmbeddedSchema(file));
        }
        return ReferenceEquals(schema?._file, file) ? schema : null;
    }
}
