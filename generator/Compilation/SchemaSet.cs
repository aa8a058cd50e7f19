using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
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
    private readonly Func<string, bool> _isReferenced;
    private ShapeRegistry? _registry;
    private DocumentRules? _rules;

    /// <summary>A set of files.</summary>
    /// <param name="files">The exports of the files and their imports, each file once.</param>
    /// <param name="isIncomplete">Whether errors in the files can hide declarations, so that a name that is not found is not an
    /// error.</param>
    /// <param name="findModel">Finds the model of a message by its full name; null if its rules are not known.</param>
    public SchemaSet(IEnumerable<FileExports> files, bool isIncomplete, Func<string, MessageModel?> findModel)
        : this(new SymbolTable(files), isIncomplete, findModel, static _ => false)
    {
    }

    private SchemaSet(SymbolTable symbols, bool isIncomplete, Func<string, MessageModel?> findModel, Func<string, bool> isReferenced)
    {
        _symbols = symbols;
        _shapes = new ShapeFactory(symbols) { IsIncomplete = isIncomplete };
        _findModel = findModel;
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

    /// <summary>The full names of all messages.</summary>
    public IEnumerable<string> MessageNames => _shapes.MessageNames();

    /// <summary>Creates the set of the files and of everything that they import.</summary>
    /// <param name="own">The parsed files.</param>
    /// <param name="referenced">The schemas of referenced assemblies.</param>
    /// <param name="isIncomplete">Whether one of the files has errors.</param>
    /// <param name="parse">Parses one of the files again, by its import path: the syntax of thousands of files would fill the memory, and
    /// the rules of few of them are needed.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static SchemaSet Create(IReadOnlyCollection<FileExports> own, IReadOnlyCollection<ReferencedSchema> referenced,
        bool isIncomplete, Func<string, Parsed<ProtoFileSyntax>> parse, CancellationToken cancellation)
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
        var symbols = new SymbolTable(all.Values);
        var models = new SchemaModels(fullName => symbols.FindAnywhere(fullName)?.File, Link);
        return new SchemaSet(symbols, isIncomplete, models.Find, path => !table.IsOwn(path));

        // A rule of a file with errors may be one that is not meant. The embedded files declare none.
        FileModel? Link(FileExports file)
        {
            bool isOwn = table.IsOwn(file.ImportPath);
            ReferencedSchema? carried = isOwn ? null : referenced.FirstOrDefault(schema => schema.ImportPath == file.ImportPath);
            if ((isOwn ? parse(file.ImportPath) : carried?.Parse(cancellation)) is not { } syntax || HasErrors(syntax.Diagnostics))
            {
                return null;
            }
            ResolvedImports imports = ImportResolver.Resolve(file, table, cancellation);
            Parsed<FileModel> linked = SchemaLinker.Link(
                syntax.Value, isOwn ? imports : imports with { DuplicatedIn = default }, cancellation, withDocs: false);
            return HasErrors(linked.Diagnostics) ? null : linked.Value;
        }
    }

    /// <summary>Whether the types of a file are in a referenced assembly.</summary>
    public bool IsReferenced(FileExports file) => _isReferenced(file.ImportPath);

    /// <summary>The model of a message by its full name; null if its rules are not known.</summary>
    public MessageModel? FindModel(string fullName) => _findModel(fullName);

    private static bool HasErrors(EquatableArray<DiagnosticInfo> diagnostics) =>
        diagnostics.Any(static found => found.Kind.Severity == TextSeverity.Error);

    /// <summary>The shape of a message by its full name; null if no file declares it.</summary>
    public MessageShape? Find(string fullName) => _shapes.Find(fullName);
}
