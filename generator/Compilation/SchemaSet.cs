using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Compilation;

/// <summary>
/// The messages that documents can be checked against: those that files, referenced assemblies and their imports declare.
/// </summary>
/// <remarks>Immutable and safe for many threads.</remarks>
internal sealed class SchemaSet
{
    private readonly SymbolTable _symbols;
    private readonly ShapeFactory _shapes;
    private readonly Func<string, MessageModel?> _findModel;
    private readonly Func<string, bool> _isUsed;
    private readonly Func<string, bool> _isReferenced;
    private readonly ConcurrentDictionary<string, EquatableArray<object?>> _reached = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<SchemaSet, ConcurrentDictionary<string, bool>> _equalFor = new();
    private ShapeRegistry? _registry;
    private DocumentRules? _rules;
    private ConfigLints? _lints;
    private ILookup<string, string>? _names;

    /// <summary>A set of files.</summary>
    /// <param name="files">The exports of the files and their imports, each file once.</param>
    /// <param name="isIncomplete">Whether errors in the files can hide declarations, so that a name that is not found is not an
    /// error.</param>
    /// <param name="findModel">Finds the model of a message by its full name; null if its rules are not known.</param>
    public SchemaSet(IEnumerable<FileExports> files, bool isIncomplete, Func<string, MessageModel?> findModel)
        : this(new SymbolTable(files), isIncomplete, findModel, static _ => true, static _ => false)
    {
    }

    private SchemaSet(
        SymbolTable symbols, bool isIncomplete, Func<string, MessageModel?> findModel, Func<string, bool> isUsed,
        Func<string, bool> isReferenced)
    {
        _symbols = symbols;
        _shapes = new ShapeFactory(symbols) { IsIncomplete = isIncomplete };
        _findModel = findModel;
        _isUsed = isUsed;
        _isReferenced = isReferenced;
    }

    /// <summary>The files and everything that they import.</summary>
    public IEnumerable<FileExports> Files => _symbols.Files.Select(static file => file.File);

    /// <summary>Whether errors in the files can hide declarations.</summary>
    public bool IsIncomplete => _shapes.IsIncomplete;

    /// <summary>All extensions, and all messages that an Any can contain.</summary>
    public ShapeRegistry Registry => _registry ?? LazyState.Publish(ref _registry, _shapes.Registry());

    /// <summary>The rules of all messages.</summary>
    public DocumentRules Rules => _rules ?? LazyState.Publish(ref _rules, new DocumentRules(_findModel, Registry));

    /// <summary>The lints of all messages.</summary>
    public ConfigLints Lints => _lints ?? LazyState.Publish(ref _lints, new ConfigLints(_findModel, Registry));

    /// <summary>The full names of all messages.</summary>
    public IEnumerable<string> MessageNames => _shapes.MessageNames();

    // By their last parts, because many files name the same messages and a schema has many of them.
    private ILookup<string, string> Names =>
        _names ?? LazyState.Publish(ref _names, MessageNames.ToLookup(FullNames.Last, StringComparer.Ordinal));

    /// <summary>Creates the set of the files and of everything that they import.</summary>
    /// <param name="own">The files.</param>
    /// <param name="referenced">The schemas of referenced assemblies.</param>
    /// <param name="isIncomplete">Whether a further file cannot be read.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static SchemaSet Create(IReadOnlyCollection<SchemaFile> own, IReadOnlyCollection<ReferencedSchema> referenced,
        bool isIncomplete, CancellationToken cancellation)
    {
        var table = new ImportTable(
            new EquatableArray<FileExports>([.. own.Select(static file => file.Exports)]),
            new EquatableArray<ReferencedSchema>([.. referenced]));
        var files = new Dictionary<string, SchemaFile>(StringComparer.Ordinal);
        foreach (ReferencedSchema schema in referenced.Reverse())
        {
            files[schema.ImportPath] = SchemaFile.Of(schema);
        }
        foreach (SchemaFile file in own)
        {
            files[file.Exports.ImportPath] = file;
            isIncomplete |= file.HasErrors;
        }
        Dictionary<string, FileExports> all = Follow(
            own.Select(static file => file.Exports.ImportPath).Concat(referenced.Select(static schema => schema.ImportPath)), table,
            ref isIncomplete, cancellation);
        var symbols = new SymbolTable(all.Values);
        var models = new SchemaModels(fullName => symbols.FindAnywhere(fullName)?.File, Link);
        return new SchemaSet(symbols, isIncomplete, models.Find, models.IsUsed, path => !table.IsOwn(path));

        // The embedded files declare no rules. The set outlives the call that creates it, and so its token.
        Dictionary<string, MessageModel>? Link(FileExports file)
        {
            if (!files.TryGetValue(file.ImportPath, out SchemaFile? linked))
            {
                return null;
            }
            ResolvedImports imports = ImportResolver.Resolve(file, table, CancellationToken.None);
            return linked.Link(table.IsOwn(file.ImportPath) ? imports : imports with { DuplicatedIn = default }, CancellationToken.None);
        }
    }

    /// <summary>The shape of a message by its full name; null if no file declares it.</summary>
    public MessageShape? Find(string fullName) => _shapes.Find(fullName);

    /// <summary>The model of a message by its full name; null if its rules are not known.</summary>
    public MessageModel? FindModel(string fullName) => _findModel(fullName);

    /// <summary>The full names of the messages that a name can mean, see <see cref="Text.MessageNames"/>.</summary>
    public List<string> FindNames(string name) => Text.MessageNames.Find(name, Names[FullNames.Last(name.Trim())]);

    /// <summary>Whether the types of a file are in a referenced assembly.</summary>
    public bool IsReferenced(FileExports file) => _isReferenced(file.ImportPath);

    /// <summary>
    /// Whether documents of a message have the same findings as in an older set: the declarations that its fields lead to are equal, and
    /// so are the models that the older set used. Extensions and the types in an Any are not compared, which a document names in brackets.
    /// </summary>
    /// <param name="message">The full name of a message of both sets.</param>
    /// <param name="older">The older set.</param>
    public bool IsEqualFor(string message, SchemaSet older) => _equalFor.GetOrCreateValue(older).GetOrAdd(message, _ =>
    {
        EquatableArray<object?> reached = Reached(message);
        return reached.Equals(older.Reached(message))
            && reached.OfType<MessageExport>().All(one => !older._isUsed(one.FullName)
                || Equals(_findModel(one.FullName), older._findModel(one.FullName)));
    });

    private EquatableArray<object?> Reached(string message) => _reached.GetOrAdd(message, name => ReachedTypes.Find(name, _symbols));

    // The files under the paths and everything that they import, each once.
    private static Dictionary<string, FileExports> Follow(
        IEnumerable<string> paths, ImportTable table, ref bool isIncomplete, CancellationToken cancellation)
    {
        var all = new Dictionary<string, FileExports>(StringComparer.Ordinal);
        var waiting = new Queue<string>(paths);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            string path = waiting.Dequeue();
            if (all.ContainsKey(path))
            {
                continue;
            }
            if (table.Find(path) is not { } file)
            {
                isIncomplete = true;
                continue;
            }
            all.Add(path, file);
            foreach (ImportExport import in file.Imports)
            {
                waiting.Enqueue(import.Path);
            }
        }
        return all;
    }
}
