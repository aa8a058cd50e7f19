namespace AmctGen.Generator.Rules.Cel;

/// <summary>A sequence of operands of <c>&amp;&amp;</c> or <c>||</c>.</summary>
/// <remarks>
/// The operators are associative, so the operands become a tree of minimal depth: a long sequence is not a deep expression.
/// </remarks>
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
        return new CelInfix(_symbol, _places[middle], ToNode(first, middle), ToNode(middle + 1, last)) { Start = _values[first].Start,
            End = _values[last].End };
    }
}
