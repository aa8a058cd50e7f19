using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>Writes a message that is a composite of Go in text format.</summary>
internal sealed class GoMessageText(IReadOnlyDictionary<string, GoNode> locals)
{
    private readonly StringBuilder _text = new();

    public string Write(MessageShape shape, GoNode node)
    {
        _text.Clear();
        Message(shape, node);
        return _text.ToString();
    }

    /// <summary>The name that Go's generated code gives a field or message.</summary>
    public static string GoName(string name)
    {
        var result = new StringBuilder();
        bool starts = true;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] == '_' && i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1]))
            {
                starts = true;
                continue;
            }
            result.Append(starts ? char.ToUpperInvariant(name[i]) : name[i]);
            starts = char.IsAsciiDigit(name[i]);
        }
        return result.ToString();
    }

    private void Message(MessageShape shape, GoNode node)
    {
        switch (node.Kind)
        {
            case GoKind.Name when locals.TryGetValue(node.Text, out GoNode? known):
                Message(shape, known);
                return;
            case GoKind.Call:
                WellKnown(node);
                return;
        }
        foreach ((GoNode? key, GoNode value) in node.Items)
        {
            if (value is { Kind: GoKind.Name, Text: "nil" })
            {
                continue;
            }
            FieldShape? field = shape.Fields.ToArray().FirstOrDefault(field => GoName(field.Name) == key!.Text);
            if (field is not null)
            {
                Field(field, value);
            }
            else
            {
                Oneof(shape, value);
            }
        }
    }

    // The member of a oneof is a composite of its own, named after the member. Its value can be left out.
    private void Oneof(MessageShape shape, GoNode member)
    {
        if (member.Items.Count > 0)
        {
            Message(shape, member);
            return;
        }
        FieldShape field = shape.Fields.ToArray().First(field => member.Text.EndsWith("_" + GoName(field.Name), StringComparison.Ordinal));
        _text.Append(field.Name).Append(field.Message is not null ? " { } " : field.Kind is FieldKind.String or FieldKind.Bytes ? ": '' " : ": 0 ");
    }

    // A message that a function of Go's library makes.
    private void WellKnown(GoNode call)
    {
        string[] name = call.Text.Split('.');
        switch (name)
        {
            case ["anypb", "New"]:
                string type = call.Items[0].Value.Text.StartsWith("duration", StringComparison.Ordinal) ? "Duration" : "Timestamp";
                _text.Append(CultureInfo.InvariantCulture, $"type_url: \"type.googleapis.com/google.protobuf.{type}\" value: \"\\010\\001\" ");
                break;
            case ["durationpb", "New"]:
                Moment(GoNumbers.Integer(call.Items[0].Value));
                break;
            case ["timestamppb", "Now"]:
                Moment(GoNumbers.NowNanoseconds);
                break;
            case ["timestamppb", "New"]:
                GoNode unix = call.Items[0].Value;
                Moment((GoNumbers.Integer(unix.Items[0].Value) * 1_000_000_000) + GoNumbers.Integer(unix.Items[1].Value));
                break;
            case ["wrapperspb", var wrapped]:
                FieldKind kind = wrapped switch
                {
                    "Bytes" => FieldKind.Bytes,
                    "String" => FieldKind.String,
                    "Bool" => FieldKind.Bool,
                    "Float" => FieldKind.Float,
                    "Double" => FieldKind.Double,
                    _ => FieldKind.Int64,
                };
                Field(new FieldShape("value", 1, kind, FieldCardinality.Implicit), call.Items[0].Value);
                break;
            default:
                throw new FormatException(call.Text);
        }
    }

    private void Moment(decimal nanoseconds)
    {
        decimal seconds = decimal.Truncate(nanoseconds / 1_000_000_000);
        _text.Append(CultureInfo.InvariantCulture, $"seconds: {seconds:0} nanos: {nanoseconds - (seconds * 1_000_000_000):0} ");
    }

    private void Field(FieldShape field, GoNode node)
    {
        string name = field.TextName ?? field.Name;
        if (field.Cardinality == FieldCardinality.Map)
        {
            foreach ((GoNode? key, GoNode value) in node.Items)
            {
                _text.Append(name).Append(" { ");
                Single("key", field.Message!.FindField("key")!, key!);
                Single("value", field.Message.FindField("value")!, value);
                _text.Append("} ");
            }
        }
        else if (field.IsRepeated)
        {
            foreach ((_, GoNode value) in node.Items)
            {
                Single(name, field, value);
            }
        }
        else
        {
            Single(name, field, node);
        }
    }

    private void Single(string name, FieldShape field, GoNode node)
    {
        if (field.Message is { } message)
        {
            _text.Append(name).Append(" { ");
            Message(message, node);
            _text.Append("} ");
            return;
        }
        while (node is { Kind: GoKind.Call, Items: [var (_, only)] } && !node.Text.StartsWith("math.", StringComparison.Ordinal) && node.Text != "Unix")
        {
            // A conversion, or the address of a copy.
            node = only;
        }
        _text.Append(name).Append(": ").Append(Scalar(field, node)).Append(' ');
    }

    private static string Scalar(FieldShape field, GoNode node) => field.Kind switch
    {
        FieldKind.Bytes when node.Kind == GoKind.Composite => Literals.Quote([.. node.Items.Select(static item => (byte)GoNumbers.Integer(item.Value))]),
        FieldKind.String or FieldKind.Bytes => Literals.Quote(Encoding.Latin1.GetBytes(node.Text)),
        FieldKind.Bool => node.Text,
        FieldKind.Enum when node.Kind == GoKind.Name && !node.Text.StartsWith("math.", StringComparison.Ordinal) =>
            EnumValue(field.Enum!, node.Text),
        FieldKind.Float or FieldKind.Double => GoNumbers.Float(node),
        _ => GoNumbers.Integer(node).ToString("0", CultureInfo.InvariantCulture),
    };

    // Go's name of a value is the name of the enum, or of the message around it, and its own name.
    private static string EnumValue(EnumShape shape, string name) =>
        shape.Names.Where(value => name.EndsWith("_" + value, StringComparison.Ordinal)).MaxBy(static value => value.Length)!;
}
