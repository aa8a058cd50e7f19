using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Tree;

/// <summary>A value in a JSON text, with its place. Immutable after it has been read.</summary>
/// <param name="kind">The kind of value.</param>
/// <param name="span">The place of the value.</param>
internal sealed class JsonNode(JsonKind kind, SourceSpan span)
{
    private readonly Dictionary<string, JsonMember> _byName = new(StringComparer.Ordinal);
    private readonly List<JsonMember> _members = [];
    private readonly List<JsonNode> _items = [];

    public JsonKind Kind => kind;

    public SourceSpan Span { get; private set; } = span;

    /// <summary>The members of an object, in their order.</summary>
    public IReadOnlyList<JsonMember> Members => _members;

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<JsonNode> Items => _items;

    /// <summary>The value of a string; a number or a word as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The value of a number.</summary>
    public double Number { get; init; }

    /// <summary>Whether a number is an integer in Python: it has neither a point nor an exponent.</summary>
    public bool IsWhole => kind == JsonKind.Number && Text.AsSpan().TrimStart('-').IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether the value is <c>true</c>.</summary>
    public bool IsTrue => kind == JsonKind.Flag && Text == "true";

    /// <summary>The member with a name; null if there is none.</summary>
    public JsonMember? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Adds a member; returns an earlier one with the same name, which is kept, or null.</summary>
    public JsonMember? Add(JsonMember member)
    {
        if (!_byName.TryAdd(member.Name, member))
        {
            return _byName[member.Name];
        }
        _members.Add(member);
        return null;
    }

    public void Add(JsonNode item) => _items.Add(item);

    /// <summary>Ends an object or an array.</summary>
    public void End(int end) => Span = SourceSpan.FromBounds(Span.Start, end);

    /// <summary>The value in one line, as it is shown: numbers as they are written.</summary>
    public override string ToString() => Write(new StringBuilder(), isCanonical: false).ToString();

    /// <summary>A text that is equal for equal values: members are sorted, and numbers have one spelling.</summary>
    public string ToCanonical() => Write(new StringBuilder(), isCanonical: true).ToString();

    private StringBuilder Write(StringBuilder text, bool isCanonical)
    {
        switch (kind)
        {
            case JsonKind.Object:
                text.Append('{');
                IEnumerable<JsonMember> members =
                    isCanonical ? _members.OrderBy(static member => member.Name, StringComparer.Ordinal) : Members;
                foreach (JsonMember member in members)
                {
                    text.Append(text[^1] == '{' ? "" : ",").Append('"').Append(member.Name).Append("\":");
                    member.Value.Write(text, isCanonical);
                }
                return text.Append('}');
            case JsonKind.Array:
                text.Append('[');
                for (int i = 0; i < _items.Count; i++)
                {
                    _items[i].Write(text.Append(i == 0 ? "" : ","), isCanonical);
                }
                return text.Append(']');
            case JsonKind.Text:
                return text.Append('"').Append(Text).Append('"');
            case JsonKind.Number when isCanonical:
                return text.Append(Number.ToString("R", CultureInfo.InvariantCulture));
            default:
                return text.Append(Text);
        }
    }
}
