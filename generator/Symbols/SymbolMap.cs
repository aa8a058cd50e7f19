using AmctGen.Generator.Exports;

namespace AmctGen.Generator.Symbols;

/// <summary>The symbols of one file by name. A name is given as scope and rest, so that no string is concatenated for a lookup.</summary>
/// <remarks>All names start with the file's package, so only the part after it is hashed and compared.</remarks>
internal sealed class SymbolMap(int packageLength)
{
    private const int Start = unchecked((int)2166136261);

    private readonly List<Symbol> _symbols = [];
    private readonly List<int> _hashes = [];

    // The last symbol of each bucket, and the previous symbol in the bucket of each symbol; both plus one.
    private int[] _buckets = new int[16];
    private int[] _next = new int[16];

    public IReadOnlyList<Symbol> Symbols => _symbols;

    /// <summary>Whether a name was added twice; the first declaration is used.</summary>
    public bool HasDuplicates { get; private set; }

    public void Add(Symbol symbol)
    {
        ReadOnlySpan<char> scope = Inside(symbol);
        ReadOnlySpan<char> name = symbol.Name.AsSpan();
        int hash = Hash(scope, name);
        if (Find(hash, scope, name) is not null)
        {
            HasDuplicates = true;
            return;
        }
        if (_symbols.Count == _next.Length)
        {
            Grow();
        }
        _symbols.Add(symbol);
        _hashes.Add(hash);
        Chain(_symbols.Count - 1);
    }

    /// <summary>The symbol with a name inside the package.</summary>
    /// <param name="scope">The scope inside the package; empty for the package itself.</param>
    /// <param name="name">The name inside the scope.</param>
    public Symbol? Find(ReadOnlySpan<char> scope, ReadOnlySpan<char> name) => Find(Hash(scope, name), scope, name);

    private Symbol? Find(int hash, ReadOnlySpan<char> scope, ReadOnlySpan<char> name)
    {
        for (int index = _buckets[Bucket(hash)] - 1; index >= 0; index = _next[index] - 1)
        {
            if (_hashes[index] == hash && IsNamed(_symbols[index], scope, name))
            {
                return _symbols[index];
            }
        }
        return null;
    }

    // The name may have dots; then only its last part is the symbol's.
    private bool IsNamed(Symbol symbol, ReadOnlySpan<char> scope, ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> inside = Inside(symbol);
        int dot = name.Length - symbol.Name.Length - 1;
        if (!name.EndsWith(symbol.Name.AsSpan()) || dot < 0)
        {
            return dot == -1 && name.SequenceEqual(symbol.Name.AsSpan()) && inside.SequenceEqual(scope);
        }
        ReadOnlySpan<char> outer = name.Slice(0, dot);
        return name[dot] == '.'
            && (scope.IsEmpty
                ? inside.SequenceEqual(outer)
                : inside.Length == scope.Length + 1 + outer.Length && inside.StartsWith(scope) && inside[scope.Length] == '.'
                    && inside.EndsWith(outer));
    }

    // The part of the symbol's scope inside the package.
    private ReadOnlySpan<char> Inside(Symbol symbol) => FullNames.Behind(symbol.Scope.AsSpan(), packageLength);

    private void Grow()
    {
        Array.Resize(ref _next, _next.Length * 2);
        _buckets = new int[_buckets.Length * 2];
        for (int i = 0; i < _symbols.Count; i++)
        {
            Chain(i);
        }
    }

    private void Chain(int index)
    {
        ref int bucket = ref _buckets[Bucket(_hashes[index])];
        _next[index] = bucket;
        bucket = index + 1;
    }

    private int Bucket(int hash) => (hash ^ (hash >> 16)) & (_buckets.Length - 1);

    // FNV-1a over the whole name, independent of where it is split.
    private static int Hash(ReadOnlySpan<char> scope, ReadOnlySpan<char> name) =>
        scope.IsEmpty ? Hash(Start, name) : Hash(Hash(Hash(Start, scope), ".".AsSpan()), name);

    private static int Hash(int hash, ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }
        return hash;
    }
}
