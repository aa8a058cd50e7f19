namespace AmctGen.Generator.Rules.Cel;

/// <summary>Values in a row that <c>&amp;&amp;</c> or <c>||</c> connects.</summary>
/// <remarks>In which order they are taken together means nothing, so they become a tree that is as flat as can be: a long row is not a deep one.</remarks>
internal sealed class CelChain
{
    private readonly List<(CelNode Value, int Start, int End)> _values = [];
    private readonly List<int> _places = [];
    private string _symbol = "";

    public CelChain(CelNode first, int start, int end) => _values.Add((first, start, end));

    public int Length => _values.Count;

    public void Add(string symbol, int place, CelNode value, int start, int end)
    {
        _symbol = symbol;
        _places.Add(place);
        _values.Add((value, start, end));
    }

    public CelNode ToNode() => ToNode(0, _values.Count - 1);

    private CelNode ToNode(int first, int last)
    {
        if (first == last)
        {
            return _values[first].Value;
        }
        int middle = (first + last) / 2;
        return new CelInfix(_symbol, _places[middle], ToNode(first, middle), ToNode(middle + 1, last)) { Start = _values[first].Start, End = _values[last].End };
    }
}
