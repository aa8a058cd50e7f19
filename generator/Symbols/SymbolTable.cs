using System.Collections.Concurrent;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Symbols;

/// <summary>The symbols of a file and of its direct and indirect imports, resolved from one of these files.</summary>
/// <remarks>A table without a <see cref="Root"/> is safe for many threads.</remarks>
internal sealed class SymbolTable
{
    // Stands for all packages that are too long, which is reported elsewhere.
    private const string LongPackages = ".";

    private readonly Dictionary<string, FileIndex> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileView> _views = new(StringComparer.Ordinal);
    private Dictionary<string, List<(int Order, FileIndex File)>>? _byPackage;

    public SymbolTable(IEnumerable<FileExports> files)
    {
        foreach (FileExports file in files)
        {
            _files[file.ImportPath] = FileIndex.Of(file);
        }
    }

    public IEnumerable<FileIndex> Files => _files.Values;

    /// <summary>The import paths of the files in which names were found that <see cref="Root"/> uses.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>The file whose used imports are tracked; null for none.</summary>
    public FileExports? Root { get; init; }

    /// <summary>
    /// Whether <see cref="Root"/> imports a file that is not found: unknown names may be declared there, so only the import is reported.
    /// </summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Resolves a name as protoc does: the innermost scope first, and the scope where the first part is found decides.</summary>
    /// <param name="name">The name as written; a leading dot makes it a full name.</param>
    /// <param name="scope">The full name of the scope in which the lookup starts; empty for the root.</param>
    /// <param name="from">The file that asks.</param>
    /// <param name="typesOnly">Whether symbols that are not types are ignored.</param>
    public SymbolLookup Resolve(string name, string scope, FileExports from, bool typesOnly)
    {
        SymbolLookup lookup = Search(name, scope, from, typesOnly);
        if (lookup.Symbol is { } symbol && ReferenceEquals(from, Root))
        {
            Used.Add(symbol.File.ImportPath);
        }
        return lookup;
    }

    private SymbolLookup Search(string name, string scope, FileExports from, bool typesOnly)
    {
        FileView view = ViewOf(from);
        if (name.StartsWith(".", StringComparison.Ordinal))
        {
            Symbol? found = view.Find(default, name.AsSpan(1));
            return new SymbolLookup(found, null, found is null ? FindAnywhere(name.Substring(1)) : null);
        }
        int dot = name.IndexOf('.');
        ReadOnlySpan<char> first = name.AsSpan(0, dot < 0 ? name.Length : dot);
        bool isOwn = view.IsOwn(scope);
        for (ReadOnlySpan<char> current = scope.AsSpan(); ; current = FullNames.Parent(current))
        {
            Symbol? symbol = view.Find(current, first, isOwn);
            if (symbol is not null && dot >= 0 && symbol.IsScope)
            {
                return ResolveInside(name, current, view, isOwn);
            }
            if (symbol is not null && dot < 0 && (!typesOnly || symbol.IsType))
            {
                return new SymbolLookup(symbol, null, null);
            }
            if (current.IsEmpty)
            {
                return new SymbolLookup(null, null, FindUnimported(name, scope, from, isOwn));
            }
        }
    }

    /// <summary>The symbol with a full name in any of the files; null if there is none or it is a package.</summary>
    public Symbol? FindAnywhere(string fullName)
    {
        Dictionary<string, List<(int Order, FileIndex File)>> packages =
            _byPackage ?? LazyState.Publish(ref _byPackage, IndexPackages());
        (int Order, Symbol? Symbol) first = FindFirst(fullName, packages, LongPackages, (int.MaxValue, null));
        first = FindFirst(fullName, packages, "", first);
        for (int dot = fullName.IndexOf('.'); dot >= 0 && dot <= FullNames.LongestPackage; dot = fullName.IndexOf('.', dot + 1))
        {
            first = FindFirst(fullName, packages, fullName.Substring(0, dot), first);
        }
        return first.Symbol;
    }

    private static (int Order, Symbol? Symbol) FindFirst(
        string fullName, Dictionary<string, List<(int Order, FileIndex File)>> packages, string package, (int Order, Symbol? Symbol) first)
    {
        if (packages.TryGetValue(package, out List<(int Order, FileIndex File)>? files))
        {
            foreach ((int order, FileIndex file) in files)
            {
                if (order < first.Order && file.Find(fullName) is { Kind: not SymbolKind.Package } symbol)
                {
                    return (order, symbol);
                }
            }
        }
        return first;
    }

    /// <summary>The symbol with a full name in another file, including packages; null if there is none.</summary>
    public Symbol? FindElsewhere(string fullName, FileExports file)
    {
        foreach (FileIndex other in _files.Values)
        {
            if (other.File.ImportPath != file.ImportPath && other.Find(fullName) is { } symbol)
            {
                return symbol;
            }
        }
        return null;
    }

    /// <summary>The file itself, its imports, and their public imports.</summary>
    public List<FileIndex> VisibleTo(FileExports file) => ViewOf(file).Files;

    private SymbolLookup ResolveInside(string name, ReadOnlySpan<char> scope, FileView view, bool isOwn)
    {
        if (view.Find(scope, name.AsSpan(), isOwn) is { } inner)
        {
            return new SymbolLookup(inner, null, null);
        }
        string fullName = FullNames.Join(scope.ToString(), name);
        return new SymbolLookup(null, fullName, FindAnywhere(fullName));
    }

    private Symbol? FindUnimported(string name, string scope, FileExports from, bool isOwn)
    {
        var all = new FileView(from, [.. _files.Values]);
        for (ReadOnlySpan<char> current = scope.AsSpan(); ; current = FullNames.Parent(current))
        {
            Symbol? found = all.Find(current, name.AsSpan(), isOwn, packages: false);
            if (found is not null || current.IsEmpty)
            {
                return found;
            }
        }
    }

    private Dictionary<string, List<(int Order, FileIndex File)>> IndexPackages()
    {
        var packages = new Dictionary<string, List<(int Order, FileIndex File)>>(StringComparer.Ordinal);
        int order = 0;
        foreach (FileIndex file in _files.Values)
        {
            string package = file.File.Package.Length > FullNames.LongestPackage ? LongPackages : file.File.Package;
            if (!packages.TryGetValue(package, out List<(int Order, FileIndex File)>? files))
            {
                packages.Add(package, files = []);
            }
            files.Add((order++, file));
        }
        return packages;
    }

    private FileView ViewOf(FileExports file) =>
        _views.TryGetValue(file.ImportPath, out FileView? known) ? known : _views.GetOrAdd(file.ImportPath, MakeView(file));

    private FileView MakeView(FileExports file)
    {
        var visible = new List<FileIndex> { FileIndex.Of(file) };
        var seen = new HashSet<string>(StringComparer.Ordinal) { file.ImportPath };
        var waiting = new Queue<string>(file.Imports.Select(static import => import.Path));
        while (waiting.Count > 0)
        {
            string path = waiting.Dequeue();
            if (!seen.Add(path) || !_files.TryGetValue(path, out FileIndex? imported))
            {
                continue;
            }
            visible.Add(imported);
            foreach (ImportExport import in imported.File.Imports)
            {
                if (import.Kind == ImportKind.Public)
                {
                    waiting.Enqueue(import.Path);
                }
            }
        }
        return new FileView(file, visible);
    }
}
