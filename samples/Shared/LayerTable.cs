using System.Globalization;
using AmctGen.Resolution;

namespace AmctGen.Samples;

/// <summary>A layer of a network with the attributes that AMCT looks at.</summary>
/// <param name="Ref">Its name and type.</param>
/// <param name="Attributes">The attributes as written, by key.</param>
internal sealed record NetworkLayer(LayerRef Ref, IReadOnlyDictionary<string, string> Attributes);

/// <summary>Reads the layers of a network from lines of <c>name,type[,key=value;...]</c>.</summary>
internal static class LayerTable
{
    private static readonly string[] s_keys =
        ["groups", "in_channels", "bias", "padding_mode", "reuse", "int4pack", "num_layers", "bidirectional", "not_in_graph"];

    /// <summary>Reads all lines; a problem is reported with its line and the reading goes on.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="report">Takes the line, the column and the message of each problem.</param>
    public static List<NetworkLayer> Read(IEnumerable<string> lines, Action<int, int, string> report)
    {
        var layers = new List<NetworkLayer>();
        var firstLines = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in lines)
        {
            number++;
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
            layers.Add(new NetworkLayer(new LayerRef(name, type), Attributes(cells.Length > 2 ? cells[2] : "", line, number, report)));
        }
        return layers;
    }

    private static Dictionary<string, string> Attributes(string text, string line, int number, Action<int, int, string> report)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string item in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = item.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? item : item[..equals].TrimEnd();
            int column = line.IndexOf(item, StringComparison.Ordinal) + 1;
            if (equals < 0)
            {
                report(number, column, $"'{item}' has no value: an attribute has the form key=value");
            }
            else if (Array.IndexOf(s_keys, key) < 0)
            {
                report(number, column, $"'{key}' is no attribute of a layer; the attributes are {string.Join(", ", s_keys)}");
            }
            else
            {
                attributes[key] = item[(equals + 1)..].TrimStart();
            }
        }
        return attributes;
    }
}
