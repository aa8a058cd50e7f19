using System.Collections.Concurrent;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;

namespace AmctGen.Generator.Symbols;

/// <summary>An embedded file with its imports, linked once per process because many files set its options.</summary>
/// <remarks>Safe for many threads.</remarks>
internal sealed class EmbeddedSchema
{
    private static readonly ConcurrentDictionary<string, EmbeddedSchema> s_schemas = new(StringComparer.Ordinal);

    private readonly FileExports _file;

    private EmbeddedSchema(FileExports file)
    {
        _file = file;
        Table = new SymbolTable([file,
            .. ImportResolver.Resolve(file, EmbeddedProtos.Find, static path => new MissingImport(path, default, IsBelow: false), default,
            CancellationToken.None).Dependencies]);
        Shapes = new ShapeFactory(Table);
    }

    public SymbolTable Table { get; }

    public ShapeFactory Shapes { get; }

    /// <summary>The schema of an embedded file; null for any other file, including a project's file with the same path.</summary>
    public static EmbeddedSchema? Of(FileExports file)
    {
        if (!s_schemas.TryGetValue(file.ImportPath, out EmbeddedSchema? schema)
            && ReferenceEquals(EmbeddedProtos.Find(file.ImportPath), file))
        {
            schema = s_schemas.GetOrAdd(file.ImportPath, new EmbeddedSchema(file));
        }
        return ReferenceEquals(schema?._file, file) ? schema : null;
    }
}
