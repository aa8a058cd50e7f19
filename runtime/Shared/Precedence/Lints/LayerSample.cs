using AmctGen.Text;

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

    /// <summary>The layers in a message: <c>'a', 'b', 'c' and 4 more</c>.</summary>
    public MessageText Text => MessageText.Sample(_names, Count);
}
