namespace AmctGen.Resolution;

/// <summary>Counts layers and keeps the first ones, for a message.</summary>
sealed class LayerSample
{
    private const int MostNamed = 3;

    private readonly List<string> _names = [];

    public int Count { get; private set; }

    /// <summary>The only layer; null if there are more.</summary>
    public string? Only => Count == 1 ? _names[0] : null;

    public void Add(string layer)
    {
        Count++;
        if (_names.Count < MostNamed)
        {
            _names.Add(layer);
        }
    }

    /// <summary>As <c>'a', 'b', 'c' and 4 more</c>.</summary>
    public override string ToString() =>
        string.Join(", ", _names.Select(static name => $"'{name}'"))
            + (Count > _names.Count ? FormattableString.Invariant($" and {Count - _names.Count} more") : "");
}
