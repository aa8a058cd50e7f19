using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Schema;

/// <summary>How a name was resolved.</summary>
/// <param name="Symbol">What it stands for; null where it stands for nothing.</param>
/// <param name="ResolvedName">The full name whose first part was found and whose rest was not; null where not even the first part was.</param>
/// <param name="Unimported">A symbol of that name in a file that the asking file does not import; null for none.</param>
internal readonly record struct Resolution(Symbol? Symbol, string? ResolvedName, Symbol? Unimported);

/// <summary>The symbols of a file and of all it imports, directly or not; answers as seen from one of these files.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, FileExports> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FileIndex>> _visible = new(StringComparer.Ordinal);

    public SymbolTable(IEnumerable<FileExports> files)
    {
        foreach (FileExports file in files)
        {
            _files[file.ImportPath] = file;
        }
    }

    public IEnumerable<FileExports> Files => _files.Values;

    /// <summary>Resolves a name as protoc does: the innermost scope first, and the scope where the first part is found decides.</summary>
    /// <param name="name">The name as written; a leading dot makes it a full name.</param>
    /// <param name="scope">The full name of what encloses the place where it is written; empty for none.</param>
    /// <param name="from">The file that asks.</param>
    /// <param name="typesOnly">Whether symbols that are no types are passed over.</param>
    public Resolution Resolve(string name, string scope, FileExports from, bool typesOnly)
    {
        if (name.StartsWith(".", StringComparison.Ordinal))
        {
            string fullName = name.Substring(1);
            Symbol? found = Find(fullName, from);
            return new Resolution(found, null, found is null ? FindAnywhere(fullName) : null);
        }
        int dot = name.IndexOf('.');
        string first = dot < 0 ? name : name.Substring(0, dot);
        Symbol? unimported = null;
        for (string current = scope; ; current = FullNames.Parent(current))
        {
            Symbol? symbol = Find(FullNames.Join(current, first), from);
            if (symbol is not null && dot >= 0 && symbol.IsScope)
            {
                string fullName = FullNames.Join(current, name);
                Symbol? inner = Find(fullName, from);
                return new Resolution(inner, inner is null ? fullName : null, inner is null ? FindAnywhere(fullName) : null);
            }
            if (symbol is not null && dot < 0 && (!typesOnly || symbol.IsType))
            {
                return new Resolution(symbol, null, null);
            }
            unimported ??= FindAnywhere(FullNames.Join(current, name));
            if (current.Length == 0)
            {
                return new Resolution(null, null, unimported);
            }
        }
    }

    /// <summary>The symbol of a full name that a file can see; null where there is none.</summary>
    public Symbol? Find(string fullName, FileExports from)
    {
        foreach (FileIndex index in VisibleTo(from))
        {
            if (index.Find(fullName) is { } symbol)
            {
                return symbol;
            }
        }
        return null;
    }

    /// <summary>The symbol of a full name, whoever declares it; null where there is none or it is a package.</summary>
    public Symbol? FindAnywhere(string fullName)
    {
        foreach (FileExports file in _files.Values)
        {
            if (FileIndex.Of(file).Find(fullName) is { Kind: not SymbolKind.Package } symbol)
            {
                return symbol;
            }
        }
        return null;
    }

    /// <summary>The file itself, what it imports, and what that imports publicly.</summary>
    public List<FileIndex> VisibleTo(FileExports file)
    {
        if (_visible.TryGetValue(file.ImportPath, out List<FileIndex>? known))
        {
            return known;
        }
        var visible = new List<FileIndex> { FileIndex.Of(file) };
        var seen = new HashSet<string>(StringComparer.Ordinal) { file.ImportPath };
        var waiting = new Queue<string>(file.Imports.Select(static import => import.Path));
        while (waiting.Count > 0)
        {
            string path = waiting.Dequeue();
            if (!seen.Add(path) || !_files.TryGetValue(path, out FileExports? imported))
            {
                continue;
            }
            visible.Add(FileIndex.Of(imported));
            foreach (ImportExport import in imported.Imports)
            {
                if (import.Kind == ImportKind.Public)
                {
                    waiting.Enqueue(import.Path);
                }
            }
        }
        return _visible[file.ImportPath] = visible;
    }
}
