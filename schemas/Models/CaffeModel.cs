using System.Globalization;
using AmctGen.Schemas.Models.Caffe;
using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Models;

/// <summary>Describes Caffe networks. Layers have the types of Caffe.</summary>
internal static class CaffeModel
{
    private static readonly Dictionary<OldLayerType, string> s_oldTypes = new()
    {
        [OldLayerType.Argmax] = "ArgMax",
        [OldLayerType.Bnll] = "BNLL",
        [OldLayerType.Lrn] = "LRN",
        [OldLayerType.Mvn] = "MVN",
        [OldLayerType.Relu] = "ReLU",
        [OldLayerType.Absval] = "AbsVal",
        [OldLayerType.Tanh] = "TanH",
    };

    /// <summary>The description of a network in the phase of use.</summary>
    public static NetworkModel Describe(NetParameter network)
    {
        LayerParameter[] layers = [.. network.Layer.Concat(network.Layers.Select(ToNew)).Where(static layer => IsUsed(layer.Include))];
        var inputs = new List<string>(network.Input);
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        var read = new HashSet<string>(StringComparer.Ordinal);
        List<ModelNode> nodes = [];
        foreach (LayerParameter layer in layers)
        {
            if (layer.Bottom.IsEmpty)
            {
                inputs.AddRange(layer.Top);
                continue;
            }
            string[] bottoms = [.. layer.Bottom.Select(name => latest.GetValueOrDefault(name, name))];
            read.UnionWith(bottoms);
            // A value that is computed in place is another value from here on.
            string[] tops = [.. layer.Top.Select((name, i) => FormattableString.Invariant($"{name}\0{nodes.Count}\0{i}"))];
            for (int i = 0; i < tops.Length; i++)
            {
                latest[layer.Top[i]] = tops[i];
            }
            nodes.Add(new ModelNode
            {
                Name = layer.Name ?? "",
                Operation = layer.Type ?? "",
                Inputs = bottoms,
                Outputs = tops,
                Layer = IsConfigurable(layer) ? ToLayer(layer) : null,
                Weight = layer.Param.FirstOrDefault()?.Name is { Length: > 0 } shared ? shared : null,
            });
        }
        return ModelGraph.Build(nodes, inputs, nodes.SelectMany(static node => node.Outputs).Where(output => !read.Contains(output)));
    }

    private static bool IsUsed(EquatableArray<NetStateRule> include) =>
        include.IsEmpty || include.Any(static rule => rule.Phase is null or Phase.Test);

    // Of a pooling, only an average over windows has something to configure.
    private static bool IsConfigurable(LayerParameter layer) => layer.Type != "Pooling" || layer.PoolingParam is
        { Pool: PoolingParameter.Types.PoolMethod.Ave, GlobalPooling: not true };

    private static Layer ToLayer(LayerParameter layer) => new()
    {
        Name = "",
        Type = layer.Type ?? "",
        Groups = layer.ConvolutionParam?.Group,
        Bias = layer.ConvolutionParam?.BiasTermOrDefault ?? layer.InnerProductParam?.BiasTermOrDefault,
        Dilation = layer.ConvolutionParam?.Dilation ?? default,
    };

    private static LayerParameter ToNew(OldLayerParameter old) => new()
    {
        Name = old.Name,
        Type = old.Type is { } type ? NameOf(type) : null,
        Bottom = old.Bottom,
        Top = old.Top,
        Include = old.Include,
        ConvolutionParam = old.ConvolutionParam,
        InnerProductParam = old.InnerProductParam,
        PoolingParam = old.PoolingParam,
    };

    private static string NameOf(OldLayerType type) => s_oldTypes.GetValueOrDefault(type)
        ?? string.Concat(type.ToProtoName()!.Split('_').Select(static word => word[..1] + word[1..].ToLower(CultureInfo.InvariantCulture)));
}
