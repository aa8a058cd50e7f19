using System.Globalization;
using System.Text;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Precedence;

/// <summary>Writes random texts of a message and random layers: few strings, so that keys match layers, repeat and are meant for the other kind of list.</summary>
internal sealed class RandomMessages(Random random)
{
    private const int MostDepth = 5;

    private static readonly string[] s_names = ["a", "b", "c", "block1.conv", "block2.conv", ""];
    private static readonly string[] s_types = ["Conv", "Linear", "Pool"];
    private static readonly string[] s_floats = ["0", "-0.0", "0.5", "1e-20", "inf", "nan"];
    private static readonly string[] s_numbers = ["0", "1", "8"];

    public string Write(MessageShape shape)
    {
        var text = new StringBuilder();
        WriteFields(shape, text, 0);
        return text.ToString();
    }

    public LayerRef[] Layers()
    {
        var layers = new LayerRef[random.Next(8)];
        for (int i = 0; i < layers.Length; i++)
        {
            layers[i] = new LayerRef(Pick(s_names), Pick(s_types));
        }
        return layers;
    }

    private void WriteFields(MessageShape shape, StringBuilder text, int depth)
    {
        var oneofs = new HashSet<int>();
        foreach (FieldShape field in shape.Fields)
        {
            bool isWanted = field.Cardinality == FieldCardinality.Required || (random.Next(5) < 3 && (field.Message is null || depth < MostDepth));
            if (!isWanted || (field.Oneof >= 0 && !oneofs.Add(field.Oneof)))
            {
                continue;
            }
            for (int count = field.IsRepeated ? random.Next(1, 4) : 1; count > 0; count--)
            {
                WriteField(field, text, depth);
            }
        }
    }

    private void WriteField(FieldShape field, StringBuilder text, int depth)
    {
        string indent = new(' ', 2 * depth);
        if (field.Message is { } inner)
        {
            text.Append(indent).Append(field.TextName ?? field.Name).Append(" {\n");
            WriteFields(inner, text, depth + 1);
            text.Append(indent).Append("}\n");
            return;
        }
        text.Append(indent).Append(field.Name).Append(": ").Append(Scalar(field)).Append('\n');
    }

    private string Scalar(FieldShape field) => field.Kind switch
    {
        FieldKind.Bool => random.Next(2) == 0 ? "true" : "false",
        FieldKind.String or FieldKind.Bytes => $"\"{(random.Next(3) > 0 ? Pick(s_names) : Pick(s_types))}\"",
        FieldKind.Float or FieldKind.Double => Pick(s_floats),
        FieldKind.Enum => Pick(field.Enum!.Names),
        _ => random.Next(20) == 0 ? int.MaxValue.ToString(CultureInfo.InvariantCulture) : Pick(s_numbers),
    };

    private string Pick(string[] values) => values[random.Next(values.Length)];
}
