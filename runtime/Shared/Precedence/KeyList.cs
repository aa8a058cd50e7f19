using System.Globalization;

namespace AmctGen.Resolution;

/// <summary>
/// The keys of one list of a config, by value: of an override list the entries' keys, of a skip or include list its strings.
/// </summary>
sealed class KeyList
{
    // The next earlier element with the same key; -1 for none.
    private readonly int[] _earlier;

    // By a key's number: one more than the index of its last element; 0 for none.
    private readonly int[] _last;

    public KeyList(string path, string? keyName, bool byType, string?[] keys, int[] numbers, int numberCount)
    {
        Path = path;
        KeyName = keyName;
        ByType = byType;
        Keys = keys;
        _earlier = new int[keys.Length];
        _last = keys.Length == 0 ? [] : new int[numberCount];
        for (int i = 0; i < keys.Length; i++)
        {
            _earlier[i] = _last[numbers[i]] - 1;
            _last[numbers[i]] = i + 1;
        }
    }

    public string Path { get; }

    /// <summary>The field of an entry that contains the key; null for a list of strings.</summary>
    public string? KeyName { get; }

    public bool ByType { get; }

    public IReadOnlyList<string?> Keys { get; }

    /// <summary>The last element that matches; -1 for none.</summary>
    public int Find(in LayerKeys layer)
    {
        int number = ByType ? layer.Type : layer.Name;
        // Lists that were filled earlier know fewer numbers.
        return (uint)number < (uint)_last.Length ? _last[number] - 1 : -1;
    }

    /// <summary>The next earlier element with the same key; -1 for none.</summary>
    public int Earlier(int index) => _earlier[index];

    public string ElementPath(int index) => Path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    public PrecedenceLevel Level => ByType ? PrecedenceLevel.Type : PrecedenceLevel.Layer;
}
