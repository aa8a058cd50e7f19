using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Valid texts of any message, from its shape, in all spellings of the format.</summary>
internal sealed class RandomText(Random random, ExtensionRegistry registry)
{
    private const int Deep = 4;

    private readonly StringBuilder _text = new();

    public static string Of(Random random, MessageShape shape, ExtensionRegistry registry)
    {
        var text = new RandomText(random, registry);
        text.WriteFields(shape, random.Next(20) == 0 ? -random.Next(110) : 0);
        return text._text.ToString();
    }

    // A start below 0 makes a text that goes deep, by one field at each level.
    private void WriteFields(MessageShape shape, int depth)
    {
        if (shape.IsAny)
        {
            WriteAny(depth);
            return;
        }
        FieldShape[] fields = [.. shape.Fields, .. registry.Shapes.NamesOf(shape).Order(StringComparer.Ordinal).Select(name => registry.Shapes.FindExtension(shape, name)!).Distinct()];
        random.Shuffle(fields);
        double density = depth < 0 ? 0 : depth > Deep ? 0.01 : 3.0 / (depth + fields.Length);
        FieldShape? deeper = depth < 0 && shape.RequiredFields.Length == 0 ? Array.Find(fields, static field => field.Message?.FindField("all") is not null && !field.IsRepeated) : null;
        var oneofs = new HashSet<int>();
        foreach (FieldShape field in fields)
        {
            bool isWanted = field == deeper || field.Cardinality == FieldCardinality.Required || random.NextDouble() < density;
            if (isWanted && (field.Oneof < 0 || oneofs.Add(field.Oneof)))
            {
                WriteField(field, depth + 1);
            }
        }
        if (shape.ReservedNames.Length > 0 && random.Next(30) == 0)
        {
            _text.Append(random.GetItems(shape.ReservedNames, 1)[0]).Append(random.GetItems([": -inf ", ": 'a' \"b\" ", " { x: [1, [{ }, []]] [a.b/c] < > } ", ": [a, -1.5] ", ": 1 "], 1)[0]);
        }
    }

    private void WriteAny(int depth)
    {
        if (random.Next(3) == 0)
        {
            _text.Append("value: '\\001\\xff' type_url: \"a/b\"\n");
            return;
        }
        string name = random.GetItems([.. registry.Shapes.MessageNames], 1)[0];
        MessageShape content = registry.FindMessage(name)!.Shape;
        _text.Append(random.Next(2) == 0 ? "[type.googleapis.com/" : "[a%2Fb/c~/").Append(name).Append("] {\n");
        WriteFields(content, depth + 1);
        _text.Append("}\n");
    }

    private void WriteField(FieldShape field, int depth)
    {
        string name = field.TextName is null || random.Next(3) == 0 ? field.Name : field.TextName;
        if (field.IsRepeated && random.Next(3) == 0)
        {
            _text.Append(name).Append(": [");
            for (int count = random.Next(4), i = 0; i < count; i++)
            {
                _text.Append(i > 0 ? ", " : "");
                WriteValue(field, depth);
            }
            _text.Append("]\n");
            return;
        }
        for (int i = field.IsRepeated ? random.Next(1, 4) : 1; i > 0; i--)
        {
            _text.Append(name).Append(field.Message is null ? ":" : random.Next(3) == 0 ? ": " : "").Append(random.Next(4) == 0 ? "\n" : " ");
            WriteValue(field, depth);
            _text.Append(random.GetItems(["\n", "\n", "\n", " ", ", ", ";\n"], 1)[0]);
        }
    }

    private void WriteValue(FieldShape field, int depth)
    {
        if (field.Message is null)
        {
            _text.Append(Scalar(field));
            return;
        }
        bool isAngled = random.Next(5) == 0;
        _text.Append(isAngled ? "<" : "{").Append('\n');
        WriteFields(field.Message, depth);
        _text.Append(isAngled ? ">" : "}");
    }

    private string Scalar(FieldShape field) => field.Kind switch
    {
        FieldKind.Double => Float(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)).ToString("R", CultureInfo.InvariantCulture)),
        FieldKind.Float => Float(BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)).ToString("R", CultureInfo.InvariantCulture)),
        FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => Number(int.MinValue, int.MaxValue),
        FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => Number(long.MinValue, long.MaxValue),
        FieldKind.UInt32 or FieldKind.Fixed32 => Number(0, uint.MaxValue),
        FieldKind.UInt64 or FieldKind.Fixed64 => Number(0, ulong.MaxValue),
        FieldKind.Bool => random.GetItems(["true", "false", "t", "f", "True", "False", "1", "0", "0x1", "00"], 1)[0],
        FieldKind.Enum => random.Next(4) == 0 ? random.GetItems(field.Enum!.Numbers, 1)[0].ToString(CultureInfo.InvariantCulture) : random.GetItems(field.Enum!.Names, 1)[0],
        FieldKind.String => Quoted([.. "a \u00e9\u4e2d\0\n\"'\\\u007f".Select(static one => one.ToString()), "\\t", "\\101", "\\x41", "\\u00e9", "\\U0001F600", "😀"]),
        _ => Quoted(["a", "\\000", "\\xff", "\\377", "\\n", "é", "\\'", "\\u00e9"]),
    };

    private string Quoted(string[] pieces)
    {
        string quote = random.Next(2) == 0 ? "'" : "\"";
        IEnumerable<string> parts = Enumerable.Range(0, random.Next(5)).Select(_ => random.GetItems(pieces, 1)[0] switch
        {
            "\\" => "\\\\",
            "\n" => "\\n",
            "\0" => "\\0",
            var one when one == quote => "\\" + quote,
            var one => one,
        });
        return quote + string.Concat(parts) + quote + (random.Next(6) == 0 ? " # more\n " + Quoted(pieces) : "");
    }

    private string Float(string any) => random.Next(5) switch
    {
        0 => random.GetItems(["inf", "-inf", "nan", "0", "-0", "1e30", ".5", "5.", "1.5f", "3F", "-Infinity", "1e-400", "123456789012345678901234567890"], 1)[0],
        1 => (random.Next(-100000, 100000) / 64m).ToString(CultureInfo.InvariantCulture),
        _ => any.Replace("NaN", "nan", StringComparison.Ordinal).Replace("Infinity", "inf", StringComparison.Ordinal),
    };

    private string Number(Int128 least, Int128 most)
    {
        Int128 value = random.Next(4) switch
        {
            0 => least,
            1 => most,
            2 => Int128.Clamp(random.Next(-10, 1000), least, most),
            _ => Int128.Clamp(random.NextInt64(long.MinValue, long.MaxValue), least, most),
        };
        string sign = value < 0 ? random.Next(8) == 0 ? "- " : "-" : "";
        Int128 magnitude = value < 0 ? -value : value;
        return sign + random.Next(6) switch
        {
            0 => "0x" + ((UInt128)magnitude).ToString("x", CultureInfo.InvariantCulture),
            1 when magnitude < long.MaxValue => "0" + Convert.ToString((long)magnitude, 8),
            _ => magnitude.ToString(CultureInfo.InvariantCulture),
        };
    }
}
