namespace AmctGen.Resolution;

/// <summary>
/// The keys of all lists of a config, numbered: a layer is looked up once by name and once by type, however many lists and features there
/// are.
/// </summary>
sealed class KeyTable
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly List<KeyList> _lists = [];

    /// <summary>A list that is known already; null for none. Features share lists.</summary>
    public KeyList? Find(string path) => _lists.Find(list => list.Path == path);

    public KeyList Add(string path, string? keyName, bool byType, string?[] keys)
    {
        Dictionary<string, int> numbers = byType ? _types : _names;
        numbers.EnsureCapacity(numbers.Count + keys.Length);
        var numbered = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            // A key that is not set reads as the empty string, as everywhere in protobuf.
            string key = keys[i] ?? "";
            numbered[i] = numbers.TryAdd(key, numbers.Count) ? numbers.Count - 1 : numbers[key];
        }
        var list = new KeyList(path, keyName, byType, keys, numbered, numbers.Count);
        _lists.Add(list);
        return list;
    }

    /// <summary>The numbers of a layer's name and type; -1 if no list contains it.</summary>
    public LayerKeys Find(LayerRef layer) => new(layer, Number(_names, layer.Name), Number(_types, layer.Type));

    private static int Number(Dictionary<string, int> numbers, string? key) =>
        numbers.Count > 0 && numbers.TryGetValue(key ?? "", out int number) ? number : -1;
}
