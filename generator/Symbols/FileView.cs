using AmctGen.Generator.Exports;

namespace AmctGen.Generator.Symbols;

/// <summary>Files, and their names as visible from one of them.</summary>
internal sealed class FileView
{
    private readonly string _package;
    private readonly List<int> _commonLengths;

    public FileView(FileExports from, List<FileIndex> files)
    {
        Files = files;
        _package = from.Package;
        _commonLengths = files.ConvertAll(file => CommonLength(_package, file.File.Package));
    }

    public List<FileIndex> Files { get; }

    /// <summary>The symbol with a name inside a scope; null if none of the files has one.</summary>
    /// <param name="scope">The scope; empty for full names.</param>
    /// <param name="name">The name inside the scope.</param>
    /// <param name="isOwn">Whether the scope is the package of the asking file, or encloses it, or is inside it.</param>
    /// <param name="packages">Whether to include packages.</param>
    public Symbol? Find(ReadOnlySpan<char> scope, ReadOnlySpan<char> name, bool isOwn = false, bool packages = true)
    {
        bool isPackage = isOwn && scope.Length <= _package.Length;
        for (int i = 0; i < Files.Count; i++)
        {
            FileIndex file = Files[i];
            Symbol? symbol = !isPackage ? file.Find(scope, name)
                : scope.Length <= _commonLengths[i] ? file.FindInPackage(FullNames.Behind(file.File.Package.AsSpan(), scope.Length), name)
                : null;
            if (symbol is not null && (packages || symbol.Kind != SymbolKind.Package))
            {
                return symbol;
            }
        }
        return null;
    }

    /// <summary>Whether a scope is the package of the asking file, or encloses it, or is inside it.</summary>
    public bool IsOwn(string scope) =>
        FullNames.IsInside(scope.AsSpan(), _package.AsSpan()) || FullNames.IsInside(_package.AsSpan(), scope.AsSpan());

    // The length of the scope that encloses both packages. Computed once, so that a package of thousands of parts is not
    // compared again for each part.
    private static int CommonLength(string left, string right)
    {
        int length = 0;
        int shorter = Math.Min(left.Length, right.Length);
        for (int i = 0; i < shorter && left[i] == right[i]; i++)
        {
            if (IsEnd(left, i + 1) && IsEnd(right, i + 1))
            {
                length = i + 1;
            }
        }
        return length;
    }

    private static bool IsEnd(string name, int position) => position == name.Length || name[position] == '.';
}
