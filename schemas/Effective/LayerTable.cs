using System.Globalization;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Reads the layers of a network from lines of <c>name,type[,key=value;...]</c>.</summary>
/// <remarks>
/// Keys are groups, in_channels, bias, padding_mode, reuse, int4pack, num_layers, bidirectional and not_in_graph. Lines that start
/// with # are comments.
/// </remarks>
public static class LayerTable
{
    private static readonly string[] s_keys =
        ["groups", "in_channels", "bias", "padding_mode", "reuse", "int4pack", "num_layers", "bidirectional", "not_in_graph"];

    /// <summary>Reads all lines; a problem is reported with its place and the reading goes on.</summary>
    /// <param name="text">The table.</param>
    /// <param name="report">Takes the line, the column (both from 1) and the message of each problem.</param>
    public static NetworkModel Read(string text, Action<int, int, string> report)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(report);
        var layers = new List<Layer>();
        var firstLines = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        foreach (ReadOnlySpan<char> rawLine in text.AsSpan().EnumerateLines())
        {
            number++;
            string line = rawLine.ToString();
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
            {
                continue;
            }
            string[] cells = line.Split(',', 3);
            string name = cells[0].Trim();
            string type = cells.Length > 1 ? cells[1].Trim() : "";
            if (name.Length == 0 || type.Length == 0)
            {
                report(number, 1, "a line has the form name,type[,key=value;...]: " + (name.Length == 0 ? "the name is missing" : "the type is missing"));
                continue;
            }
            if (!firstLines.TryAdd(name, number))
            {
                report(number, 1, string.Create(CultureInfo.InvariantCulture, $"the layer '{name}' is listed a second time (first in line {firstLines[name]}): names are unique"));
                continue;
            }
            var layer = new Layer { Name = name, Type = type };
            layers.Add(cells.Length > 2 ? WithAttributes(layer, cells[2], line, number, report) : layer);
        }
        return new NetworkModel { Layer = [.. layers] };
    }

    private static Layer WithAttributes(Layer layer, string text, string line, int number, Action<int, int, string> report)
    {
        int from = line.Length - text.Length;
        foreach (string item in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int column = line.IndexOf(item, from, StringComparison.Ordinal) + 1;
            from = column - 1 + item.Length;
            int equals = item.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? item : item[..equals].TrimEnd();
            if (equals < 0)
            {
                report(number, column, $"'{item}' has no value: an attribute has the form key=value");
            }
            else if (Array.IndexOf(s_keys, key) < 0)
            {
                report(number, column, $"'{key}' is no attribute of a layer{NearNames.Hint(key, s_keys)}; the attributes are {string.Join(", ", s_keys)}");
            }
            else if (With(layer, key, item[(equals + 1)..].TrimStart()) is { } changed)
            {
                layer = changed;
            }
            else
            {
                string expected = key is "groups" or "in_channels" or "num_layers" ? "a whole number" : "true or false";
                report(number, column, $"'{item}' cannot be understood: {key} is {expected}");
            }
        }
        return layer;
    }

    private static Layer? With(Layer layer, string key, string value) => key switch
    {
        "groups" => Number(value) is { } number ? layer with { Groups = number } : null,
        "in_channels" => Number(value) is { } number ? layer with { InChannels = number } : null,
        "num_layers" => Number(value) is { } number ? layer with { NumLayers = number } : null,
        "bias" => Flag(value) is { } flag ? layer with { Bias = flag } : null,
        "reuse" => Flag(value) is { } flag ? layer with { Reuse = flag } : null,
        "int4pack" => Flag(value) is { } flag ? layer with { Int4Pack = flag } : null,
        "bidirectional" => Flag(value) is { } flag ? layer with { Bidirectional = flag } : null,
        "not_in_graph" => Flag(value) is { } flag ? layer with { NotInGraph = flag } : null,
        _ => layer with { PaddingMode = value },
    };

    private static uint? Number(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint value) ? value : null;

    private static bool? Flag(string text) => text.ToLowerInvariant() switch
    {
        "1" or "true" => true,
        "0" or "false" => false,
        _ => null,
    };
}
