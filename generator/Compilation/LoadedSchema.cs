using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Compilation;

/// <summary>A file while it is loaded: parsed once by the first thread that needs it, then linked by one thread.</summary>
internal sealed class LoadedSchema
{
    private readonly string _path;
    private readonly bool _isNamed;
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private DeclaredSchema? _declared;
    private FileModel? _model;

    public LoadedSchema(SchemaSource source, bool isNamed, CancellationToken cancellation)
    {
        // The text is not kept: thousands of files would fill the memory.
        _path = source.Text.Path;
        ImportPath = source.Text.ImportPath;
        _isNamed = isNamed;
        if (source.Problem is { } problem)
        {
            _diagnostics.Add(problem);
            return;
        }
        ParsedSchema parsed = source.Parse(cancellation);
        _diagnostics.AddRange(parsed.Syntax.Diagnostics);
        _declared = parsed.Declare(cancellation);
        Exports = _declared.Exports;
    }

    public string ImportPath { get; }

    /// <summary>The declarations of the file; null if it cannot be read.</summary>
    public FileExports? Exports { get; }

    /// <summary>Links the file.</summary>
    /// <param name="imports">The resolved imports.</param>
    /// <param name="input">States whether syntax, model and documentation are needed later. For thousands of files, only the exports should
    /// stay in memory.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public void Link(ResolvedImports imports, SchemaInput input, CancellationToken cancellation)
    {
        Parsed<FileModel> linked = SchemaLinker.Link(_declared!.Syntax, imports, cancellation, input.KeepsDocs);
        _diagnostics.AddRange(linked.Diagnostics);
        _model = input.KeepsModels ? linked.Value : null;
        _declared = input.KeepsModels ? _declared : null;
    }

    /// <summary>Adds names that other files also declare.</summary>
    /// <param name="conflicts">The names.</param>
    /// <param name="read">Reads the file again if its syntax was not kept. Only called if there are conflicts.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public void Add(List<CrossFileName> conflicts, Func<string, SchemaSource?> read, CancellationToken cancellation)
    {
        if ((_declared?.Syntax ?? read(ImportPath)?.Parse(cancellation).Syntax.Value) is { } syntax)
        {
            var found = new DiagnosticBag(syntax.Text);
            CrossFileNames.Report(syntax, conflicts, found);
            _diagnostics.AddRange(found.ToArray());
        }
    }

    public CompiledSchema ToCompiled() => new()
    {
        ImportPath = ImportPath,
        Path = _path,
        IsNamed = _isNamed,
        Exports = Exports,
        Declared = _declared,
        Model = _model,
        Diagnostics = new EquatableArray<DiagnosticInfo>([.. _diagnostics]),
    };
}
