using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Writes random texts of a message, preferring values at the limits of rules.</summary>
internal sealed class RandomTexts(Random random)
{
    private static readonly string[] s_numbers = ["0", "1", "2", "3", "5", "7", "9", "10", "100"];
    private static readonly string[] s_floats = ["0", "-0.0", "0.5", "1", "1.5", "2", "10", "-1", "inf", "-inf", "nan", "1e10", "0.1"];
    private static readonly string[] s_strings =
        ["", "a", "b", "ab", "abc", "abcd", "x", "aé", "\\U0001F600", "conv1", "this is a text of more than sixty characters, so that it is cut", "\\n", "a'b"];
    private static readonly string[] s_bytes = ["", "a", "ab", "\\001", "\\001\\377", "abcd", "\\377"];

    public string Write(MessageShape shape)
    {
        var text = new StringBuilder();
        Write(shape, text, 0);
        return text.ToString();
    }

    private void Write(MessageShape shape, StringBuilder text, int depth)
    {
        var oneofs = new HashSet<int>();
        foreach (FieldShape field in shape.Fields)
        {
            int most = field.IsRepeated ? 4 : 1;
            bool isSkipped = depth > 3 && field.Message is not null || field.Cardinality != FieldCardinality.Required && random.Next(3) == 0;
            if (isSkipped || field.Oneof >= 0 && !oneofs.Add(field.Oneof))
            {
                continue;
            }
            var keys = new HashSet<string>();
            for (int count = random.Next(1, most + 1); count > 0; count--)
            {
                WriteField(field, text, depth, keys);
            }
        }
    }

    private void WriteField(FieldShape field, StringBuilder text, int depth, HashSet<string> keys)
    {
        if (field.Cardinality == FieldCardinality.Map)
        {
            FieldShape value = field.Message!.FindField("value")!;
            string key = Scalar(field.Message.FindField("key")!);
            if (!keys.Add(key))
            {
                return;
            }
            text.Append(field.Name).Append(" { key: ").Append(key).Append(' ');
            WriteField(value, text, depth, []);
            text.Append("} ");
        }
        else if (field.Message is { } inner)
        {
            text.Append(field.TextName ?? field.Name).Append(" { ");
            Write(inner, text, depth + 1);
            text.Append("} ");
        }
        else
        {
            text.Append(field.Name).Append(": ").Append(Scalar(field)).Append(' ');
        }
    }

    private string Scalar(FieldShape field) => field.Kind switch
    {
        FieldKind.Bool => random.Next(2) == 0 ? "true" : "false",
        FieldKind.String => "\"" + Pick(s_strings) + "\"",
        FieldKind.Bytes => "\"" + Pick(s_bytes) + "\"",
        FieldKind.Float or FieldKind.Double => Pick(s_floats),
        FieldKind.Enum => Pick(field.Enum!.Names),
        FieldKind.UInt32 or FieldKind.Fixed32 => random.Next(9) == 0 ? "4294967295" : Pick(s_numbers),
        FieldKind.UInt64 or FieldKind.Fixed64 => random.Next(9) == 0 ? "18446744073709551615" : Pick(s_numbers),
        FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => random.Next(9) == 0 ? "-9223372036854775808" : Sign() + Pick(s_numbers),
        _ => random.Next(9) == 0 ? int.MinValue.ToString(CultureInfo.InvariantCulture) : Sign() + Pick(s_numbers),
    };

    private string Sign() => random.Next(3) == 0 ? "-" : "";

    private string Pick(string[] values) => values[random.Next(values.Length)];
}
