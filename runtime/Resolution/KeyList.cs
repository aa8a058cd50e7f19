using System.Globalization;

namespace AmctGen.Resolution;

/// <summary>The keys of one list of a config, by value: of an override list the entries' keys, of a skip or include list its strings.</summary>
internal sealed class KeyList
{
    // The next earlier element with the same key; -1 for none.
    private readonly int[] _earlier;
    private readonly Dictionary<string, int> _last;

    public KeyList(string path, string? keyName, bool byType, string?[] keys)
    {
        Path = path;
        KeyName = keyName;
        ByType = byType;
        Keys = keys;
        _earlier = new int[keys.Length];
        _last = new Dictionary<string, int>(keys.Length, StringComparer.Ordinal);
        for (int i = 0; i < keys.Length; i++)
        {
            // A key that is not set reads as the empty string, as everywhere in protobuf.
            string key = keys[i] ?? "";
            _earlier[i] = _last.TryGetValue(key, out int earlier) ? earlier : -1;
            _last[key] = i;
        }
    }

    public string Path { get; }

    /// <summary>The field of an entry that holds the key; null for a list of strings.</summary>
    public string? KeyName { get; }

    public bool ByType { get; }

    public IReadOnlyList<string?> Keys { get; }

    /// <summary>The last element that matches; -1 for none.</summary>
    public int Find(LayerRef layer) => _last.TryGetValue((ByType ? layer.Type : layer.Name) ?? "", out int index) ? index : -1;

    /// <summary>The next earlier element with the same key; -1 for none.</summary>
    public int Earlier(int index) => _earlier[index];

    public string ElementPath(int index) => string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]");

    public Level Level => ByType ? Level.Type : Level.Layer;
}
