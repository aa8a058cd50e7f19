namespace AmctGen.Generated;

/// <summary>A map. Numeric keys are found by numbers of any type.</summary>
sealed class CelMap
{
    private readonly IReadOnlyList<KeyValuePair<CelValue, CelValue>> _entries;
    private Dictionary<CelValue, CelValue>? _index;

    public CelMap(IReadOnlyList<KeyValuePair<CelValue, CelValue>> entries) => _entries = entries;

    public int Count => _entries.Count;

    /// <summary>An entry, by its position.</summary>
    public KeyValuePair<CelValue, CelValue> this[int index] => _entries[index];

    public bool TryFind(CelValue key, out CelValue value)
    {
        if (_index is null)
        {
            var index = new Dictionary<CelValue, CelValue>(CelComparer.Instance);
            for (int i = 0; i < _entries.Count; i++)
            {
                index[_entries[i].Key] = _entries[i].Value;
            }
            _index = index;
        }
        return _index.TryGetValue(key, out value);
    }
}
