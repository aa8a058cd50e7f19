using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Emit;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Compilation;

/// <summary>.proto files compiled together: from files to diagnostics, models, shapes and C#.</summary>
/// <remarks>Immutable and safe for many threads.</remarks>
internal sealed class SchemaCompilation
{
    private readonly EquatableArray<string> _roots;
    private SchemaSet? _schemas;
    private Dictionary<string, MessageModel>? _models;

    private SchemaCompilation(ImmutableArray<CompiledSchema> files, EquatableArray<string> roots)
    {
        Files = files;
        _roots = roots;
    }

    /// <summary>Compiles files and everything that they import.</summary>
    public static SchemaCompilation Compile(SchemaInput input, CancellationToken cancellation = default) =>
        new(new SchemaLoader(input, cancellation).Load(), input.Roots);

    /// <summary>Compiles files that are in memory; their imports are looked up among them and among the embedded files.</summary>
    public static SchemaCompilation Compile(IEnumerable<SchemaSource> sources, CancellationToken cancellation = default)
    {
        var byPath = new Dictionary<string, SchemaSource>(StringComparer.Ordinal);
        foreach (SchemaSource source in sources)
        {
            byPath[source.Text.ImportPath] = source;
        }
        return Compile(new SchemaInput { Paths = [.. byPath.Keys],
            Read = path => byPath.TryGetValue(path, out SchemaSource? source) ? source : null }, cancellation);
    }

    /// <summary>
    /// The files in the order in which they were found: those to compile, then their imports. Embedded files are not included.
    /// </summary>
    public ImmutableArray<CompiledSchema> Files { get; }

    /// <summary>Whether a file cannot be read or has errors. Then a declaration that is not found may be one of the hidden ones.</summary>
    public bool HasErrors =>
        Files.Any(static file => file.Exports is null || file.Diagnostics.Any(static found => found.Kind.Severity == TextSeverity.Error));

    /// <summary>The shapes of all messages of the files and of the embedded files, for documents.</summary>
    public SchemaSet Schemas => _schemas ?? LazyState.Publish(ref _schemas, new SchemaSet(
        Files.Select(static file => file.Exports).OfType<FileExports>()
            .Concat(EmbeddedProtos.Paths.Where(path => !Files.Any(file => file.ImportPath == path)).Select(EmbeddedProtos.Find)
                .OfType<FileExports>()),
        HasErrors, FindModel));

    /// <summary>The model of a message by its full name; null if it is not declared in the files.</summary>
    /// <exception cref="InvalidOperationException">The models were not kept.</exception>
    public MessageModel? FindModel(string fullName) =>
        (_models ?? LazyState.Publish(ref _models, IndexModels())).TryGetValue(fullName, out MessageModel? model) ? model : null;

    /// <summary>Generates the C# of files of this compilation, none of which has errors.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <exception cref="InvalidOperationException">The models were not kept.</exception>
    public IEnumerable<FileText> Emit(IEnumerable<CompiledSchema> files, CancellationToken cancellation = default)
    {
        DeclaredSchema[] alone = [.. Files.Where(static file => file.Exports is not null)
            .Select(static file => file.Declared ?? throw NotKept())];
        EquatableArray<TypeRename> renames = TypeRenames.Find(alone.Select(static file => TopLevelTypes.Of(file.Exports)));
        DeclaredSchema[] declared = [.. alone.Select(file => file.Rename(renames, cancellation))];
        var table = new ImportTable(new EquatableArray<FileExports>([.. declared.Select(static file => file.Exports)]), roots: _roots);
        var emitted = new HashSet<string>(files.Select(static file => file.ImportPath), StringComparer.Ordinal);
        foreach (DeclaredSchema file in declared)
        {
            if (emitted.Contains(file.Exports.ImportPath))
            {
                FileModel model = file.Import(table, cancellation).Link(cancellation).Value;
                ImmutableArray<UnitText> units = [.. EmissionUnit.Split(model).Select(unit => unit.Emit(cancellation))];
                yield return FileText.Group(units, cancellation)[0];
            }
        }
    }

    private Dictionary<string, MessageModel> IndexModels() => SchemaModels.Index(
        Files.Where(static file => file.Exports is not null).SelectMany(static file => (file.Model ?? throw NotKept()).Messages));

    private static InvalidOperationException NotKept() => new("the compilation did not keep its models");
}
