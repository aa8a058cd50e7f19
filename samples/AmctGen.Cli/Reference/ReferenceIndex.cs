using AmctGen.Generator.Compilation;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;

namespace AmctGen.Cli.Reference;

/// <summary>Where the pages describe each type, and which fields use it.</summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<string, ReferenceFile> _files;
    private readonly SymbolTable _symbols;
    private readonly Dictionary<string, (ReferenceFile File, ReferenceType Type)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Message, string Field)>> _uses = new(StringComparer.Ordinal);

    /// <summary>Creates the index of all pages.</summary>
    public ReferenceIndex(SchemaCompilation compilation, IReadOnlyList<ReferenceFile> files)
    {
        _files = files.ToDictionary(static file => file.Schema.ImportPath, StringComparer.Ordinal);
        _symbols = new SymbolTable(compilation.Schemas.Files);
        foreach (ReferenceFile file in files)
        {
            foreach (ReferenceType type in file.Types)
            {
                _places[type.FullName] = (file, type);
                AddUses(type, file.Exports);
            }
        }
    }

    /// <summary>The type of a field; null if it is not found.</summary>
    public FieldType? TypeOf(FieldExport field, ReferenceFile file) => FieldTypes.Resolve(field, file.Exports, _symbols);

    /// <summary>The message that an extension extends; its name as written if it is not found.</summary>
    public string ExtendeeOf(FieldExport extension, ReferenceFile file) =>
        _symbols.Resolve(extension.Extendee!, extension.Scope, file.Exports, typesOnly: true).Symbol?.FullName ?? extension.Extendee!;

    /// <summary>The messages with fields of a type, each with the names of these fields, in the order of the pages.</summary>
    public IEnumerable<IGrouping<string, string>> UsesOf(string fullName) =>
        _uses.GetValueOrDefault(fullName, []).GroupBy(static use => use.Message, static use => use.Field);

    /// <summary>The name of a type as a link to its description; only the full name if no page describes it.</summary>
    /// <param name="fullName">The full name.</param>
    /// <param name="from">The file whose page contains the link.</param>
    public string Link(string fullName, ReferenceFile from)
    {
        if (!_places.TryGetValue(fullName, out (ReferenceFile File, ReferenceType Type) place))
        {
            return Markdown.Cell(fullName);
        }
        string name = Markdown.Cell(from.NameOf(fullName));
        string page = place.File == from ? "" : RelativePath(from.Page, place.File.Page);
        return $"[{name}]({page}#{place.Type.Anchor})";
    }

    /// <summary>The path of a file as a link to its page; only the path if it has none.</summary>
    public string LinkFile(string importPath, ReferenceFile from)
    {
        string name = Markdown.Cell(importPath);
        return _files.TryGetValue(importPath, out ReferenceFile? file)
            ? $"[{name}]({RelativePath(from.Page, file.Page)})"
            : name;
    }

    private void AddUses(ReferenceType type, FileExports file)
    {
        foreach (FieldExport field in type.Declared?.Fields ?? default)
        {
            FieldType? used = FieldTypes.Resolve(field, file, _symbols);
            if ((used?.Message?.FullName ?? used?.Enum?.FullName) is { } name)
            {
                if (!_uses.TryGetValue(name, out List<(string Message, string Field)>? uses))
                {
                    _uses.Add(name, uses = []);
                }
                uses.Add((type.FullName, field.Name));
            }
        }
    }

    private static string RelativePath(string from, string to)
    {
        string[] start = from.Split('/');
        string[] end = to.Split('/');
        int common = 0;
        while (common < Math.Min(start.Length, end.Length) - 1 && start[common] == end[common])
        {
            common++;
        }
        return string.Join("/", Enumerable.Repeat("..", start.Length - 1 - common).Concat(end.Skip(common)).Select(Uri.EscapeDataString));
    }
}
