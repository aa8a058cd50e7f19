using System.Globalization;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Reads the attributes of one layer.</summary>
/// <param name="layer">The layer so far.</param>
/// <param name="report">Takes the column and the message of each problem.</param>
internal sealed class LayerAttributes(Layer layer, Action<int, string> report)
{
    private static readonly char[] s_separators = [';', ','];
    private static readonly string[] s_paddingModes = ["zeros", "reflect", "replicate", "circular"];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The attributes' keys.</summary>
    public static string[] Keys { get; } =
        ["groups", "in_channels", "bias", "padding_mode", "reuse", "int4pack", "num_layers", "bidirectional", "not_in_graph"];

    /// <summary>The layer with the attributes that were added.</summary>
    public Layer Layer { get; private set; } = layer;

    /// <summary>Adds attributes of the form <c>key=value;...</c>.</summary>
    public void AddList(TableCell cell)
    {
        int from = 0;
        foreach (string part in cell.Text.Split(s_separators))
        {
            string item = part.Trim();
            int column = cell.Column + from + part.Length - part.TrimStart().Length;
            from += part.Length + 1;
            int equals = item.IndexOf('=', StringComparison.Ordinal);
            if (item.Length == 0)
            {
                continue;
            }
            if (equals < 0)
            {
                report(column, $"'{item}' has no value: an attribute has the form key=value");
                continue;
            }
            string key = item[..equals].TrimEnd();
            if (Array.IndexOf(Keys, key) < 0)
            {
                report(column, $"'{key}' is no attribute of a layer{Suggestions.Hint(key, Keys)}; the attributes are {string.Join(", ", Keys)}");
            }
            else
            {
                Add(key, Unquoted(item[(equals + 1)..].Trim()), item, column);
            }
        }
    }

    /// <summary>Adds one attribute whose key a column names; an empty cell adds nothing.</summary>
    public void AddValue(string key, TableCell cell)
    {
        if (cell.Text.Length > 0)
        {
            Add(key, cell.Text, cell.Text, cell.Column);
        }
    }

    private void Add(string key, string value, string written, int column)
    {
        if (!_seen.Add(key))
        {
            report(column, $"'{key}' is given a second time for this layer: remove one of them");
        }
        else if (With(key, value) is { } changed)
        {
            Layer = changed;
        }
        else
        {
            string expected = key switch
            {
                "groups" or "in_channels" or "num_layers" => "a whole number",
                "padding_mode" => string.Join(", ", s_paddingModes),
                _ => "true or false",
            };
            report(column, $"'{written}' cannot be understood: {key} is {expected}");
        }
    }

    private Layer? With(string key, string value) => key switch
    {
        "groups" => Number(value) is { } number ? Layer with { Groups = number } : null,
        "in_channels" => Number(value) is { } number ? Layer with { InChannels = number } : null,
        "num_layers" => Number(value) is { } number ? Layer with { NumLayers = number } : null,
        "bias" => Flag(value) is { } flag ? Layer with { Bias = flag } : null,
        "reuse" => Flag(value) is { } flag ? Layer with { Reuse = flag } : null,
        "int4pack" => Flag(value) is { } flag ? Layer with { Int4Pack = flag } : null,
        "bidirectional" => Flag(value) is { } flag ? Layer with { Bidirectional = flag } : null,
        "not_in_graph" => Flag(value) is { } flag ? Layer with { NotInGraph = flag } : null,
        _ => Array.IndexOf(s_paddingModes, value) >= 0 ? Layer with { PaddingMode = value } : null,
    };

    private static string Unquoted(string text) => text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text;

    // Spreadsheets write whole numbers as 64.0 where a cell of the column is empty.
    private static uint? Number(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string whole = point > 0 && point < text.Length - 1 && text.AsSpan(point + 1).TrimEnd('0').IsEmpty ? text[..point] : text;
        return uint.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out uint value) ? value : null;
    }

    private static bool? Flag(string text) => text.ToLowerInvariant() switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => null,
    };
}
