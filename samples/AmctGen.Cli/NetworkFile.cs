using System.Globalization;
using AmctGen.Resolution;
using AmctGen.Samples;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>Reads the layers of a network: a table in a .csv, text format in any other file.</summary>
internal static class NetworkFile
{
    public static List<NetworkLayer> Read(string path, Surroundings surroundings)
    {
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return ReadText(path, surroundings);
        }
        bool isSound = true;
        List<NetworkLayer> layers = LayerTable.Read(InputFiles.ReadLines(path, surroundings), (line, column, message) =>
        {
            isSound = false;
            surroundings.Report(path, line, column, "error", ToolErrors.Layers, message);
        });
        return isSound ? layers : throw new InputException();
    }

    private static List<NetworkLayer> ReadText(string path, Surroundings surroundings)
    {
        byte[] text = InputFiles.Read(path, surroundings) ?? throw new InputException();
        var network = (NetworkModel)(MessageSource.Read(new MessageHost<NetworkModel>(), path, text, TextDialect.Strict, surroundings) ?? throw new InputException());
        FieldLocations locations = FieldLocations.Read(text, NetworkModel.Shape, path);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var layers = new List<NetworkLayer>();
        for (int i = 0; i < network.Layer.Count; i++)
        {
            Layer layer = network.Layer[i];
            if (!names.Add(layer.Name))
            {
                SourceLocation place = locations.Find(string.Create(CultureInfo.InvariantCulture, $"layer[{i}].name")) ?? new SourceLocation(1, 1);
                surroundings.Report(path, place.Line, place.Column, "error", ToolErrors.Layers, $"the layer '{layer.Name}' is listed a second time: names are unique");
                throw new InputException();
            }
            layers.Add(new NetworkLayer(new LayerRef(layer.Name, layer.Type), Attributes(layer)));
        }
        return layers;
    }

    private static Dictionary<string, string> Attributes(Layer layer)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("groups", layer.Groups);
        Add("in_channels", layer.InChannels);
        Add("bias", layer.Bias);
        Add("padding_mode", layer.PaddingMode);
        Add("reuse", layer.Reuse);
        Add("int4pack", layer.Int4Pack);
        Add("num_layers", layer.NumLayers);
        Add("bidirectional", layer.Bidirectional);
        Add("not_in_graph", layer.NotInGraph);
        return attributes;

        void Add(string key, object? value)
        {
            if (value is not null)
            {
                attributes[key] = value is bool flag ? flag ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
            }
        }
    }
}
