using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Compilation;

/// <summary>
/// The messages that documents can be checked against: those that files, referenced assemblies and their imports declare.
/// </summary>
/// <remarks>Immutable and safe for many threads.</remarks>
internal sealed class SchemaSet
{
    private readonly ShapeFactory _shapes;
    private ShapeRegistry? _registry;

    /// <summary>A set of files.</summary>
    /// <param name="files">The exports of the files and their imports, each file once.</param>
    /// <param name="isIncomplete">Whether errors in the files can hide declarations, so that a name that is not found is not an
    /// error.</param>
    public SchemaSet(IEnumerable<FileExports> files, bool isIncomplete)
    {
        _shapes = new ShapeFactory(new SymbolTable(files)) { IsIncomplete = isIncomplete };
    }

    /// <summary>Whether errors in the files can hide declarations.</summary>
    public bool IsIncomplete => _shapes.IsIncomplete;

    /// <summary>All extensions, and all messages that an Any can contain.</summary>
    public ShapeRegistry Registry => _registry ?? LazyState.Publish(ref _registry, _shapes.Registry());

    /// <summary>The full names of all messages.</summary>
    public IEnumerable<string> MessageNames => _shapes.MessageNames();

    /// <summary>Creates the set of the files and of everything that they import.</summary>
    /// <param name="own">The parsed files.</param>
    /// <param name="referenced">The schemas of referenced assemblies.</param>
    /// <param name="isIncomplete">Whether one of the files has errors.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static SchemaSet Create(IReadOnlyCollection<FileExports> own, IReadOnlyCollection<ReferencedSchema> referenced,
        bool isIncomplete, CancellationToken cancellation)
    {
        var table = new ImportTable(new EquatableArray<FileExports>([.. own]), new EquatableArray<ReferencedSchema>([.. referenced]));
        var all = new Dictionary<string, FileExports>(StringComparer.Ordinal);
        foreach (string path in own.Select(static file => file.ImportPath).Concat(referenced.Select(static schema => schema.ImportPath)))
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
        return new SchemaSet(all.Values, isIncomplete);
    }

    /// <summary>The shape of a message by its full name; null if no file declares it.</summary>
    public MessageShape? Find(string fullName) => _shapes.Find(fullName);
}
