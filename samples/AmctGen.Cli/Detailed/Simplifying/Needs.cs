using System.Globalization;
using System.Text;
using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Puts the values of a layer into a text that is equal for equal values.</summary>
internal static class Needs
{
    public static string Of(DetailedLayer layer, DetailedSchema schema)
    {
        var text = new StringBuilder();
        foreach (DetailedSwitch item in schema.Switches)
        {
            text.Append(item.Key).Append('=').Append(layer.Enabled.TryGetValue(item.Feature, out bool isOn) ? isOn : null).Append(' ');
        }
        foreach (DetailedSection section in schema.Sections)
        {
            if (layer.Parts.FirstOrDefault(part => part.Section == section) is { } part)
            {
                text.Append(section.Key).Append('=').Append(part.Algorithm.Word);
                foreach (DetailedField field in part.Algorithm.Fields)
                {
                    text.Append(' ').Append(Value(part.Values.FirstOrDefault(value => value.Field == field), field));
                }
                text.Append('\n');
            }
        }
        return text.ToString();
    }

    // A value that the file omits has its default.
    private static string Value(DetailedValue? value, DetailedField field) =>
        value is not null ? Value(value.Member.Value)
        : field.Words.FirstOrDefault(word => word.Text == field.Default) is { Key: { } key } ? key
        : field.Default is { } text ? field.Kind == DetailedKind.Range ? $"[{text.Replace('|', ',')}]" : text
        : "-";

    // The simplified configuration has numbers with 32 bits.
    private static string Value(JsonNode node) => node.Kind switch
    {
        JsonKind.Array => $"[{string.Join(',', node.Items.Select(Value))}]",
        JsonKind.Number when !node.IsWhole => ((float)node.Number).ToString("R", CultureInfo.InvariantCulture),
        _ => node.Text,
    };
}
