using System.Globalization;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>The attributes of layers that AMCT needs, which a table can set.</summary>
internal static class NetworkFormat
{
    /// <summary>The attributes, in the order of the schema.</summary>
    public static LayerFormat Instance { get; } = new(
        NetworkModel.Shape,
        new LayerAttributeShape("groups", LayerAttributeKind.WholeNumber),
        new LayerAttributeShape("in_channels", LayerAttributeKind.WholeNumber),
        new LayerAttributeShape("bias", LayerAttributeKind.Flag),
        new LayerAttributeShape("padding_mode", LayerAttributeKind.Word) { Words = ["zeros", "reflect", "replicate", "circular"] },
        new LayerAttributeShape("reuse", LayerAttributeKind.Flag),
        new LayerAttributeShape("int4pack", LayerAttributeKind.Flag),
        new LayerAttributeShape("num_layers", LayerAttributeKind.WholeNumber),
        new LayerAttributeShape("bidirectional", LayerAttributeKind.Flag),
        new LayerAttributeShape("not_in_graph", LayerAttributeKind.Flag),
        new LayerAttributeShape("dilation", LayerAttributeKind.WholeNumbers),
        new LayerAttributeShape("hidden_size", LayerAttributeKind.WholeNumber),
        new LayerAttributeShape("dropout", LayerAttributeKind.Number),
        new LayerAttributeShape("proj_size", LayerAttributeKind.WholeNumber),
        new LayerAttributeShape("weight_of", LayerAttributeKind.Word),
        new LayerAttributeShape("unbatched", LayerAttributeKind.Flag));

    /// <summary>The network with the layers of a table.</summary>
    public static NetworkModel ToModel(EquatableArray<LayerEntry> layers) => new() { Layer = [.. layers.Select(ToLayer)] };

    private static Layer ToLayer(LayerEntry entry)
    {
        var layer = new Layer { Name = entry.Name, Type = entry.Type };
        foreach (LayerAttribute attribute in entry.Attributes)
        {
            layer = With(layer, attribute);
        }
        return layer;
    }

    private static Layer With(Layer layer, LayerAttribute attribute) => attribute.Key switch
    {
        "groups" => layer with { Groups = Number(attribute) },
        "in_channels" => layer with { InChannels = Number(attribute) },
        "num_layers" => layer with { NumLayers = Number(attribute) },
        "bias" => layer with { Bias = Flag(attribute) },
        "reuse" => layer with { Reuse = Flag(attribute) },
        "int4pack" => layer with { Int4Pack = Flag(attribute) },
        "bidirectional" => layer with { Bidirectional = Flag(attribute) },
        "not_in_graph" => layer with { NotInGraph = Flag(attribute) },
        "padding_mode" => layer with { PaddingMode = attribute.Value },
        "dilation" => layer with { Dilation = [.. attribute.Value.Split(LayerAttribute.NumberSeparator).Select(Number)] },
        "hidden_size" => layer with { HiddenSize = Number(attribute) },
        "dropout" => layer with { Dropout = double.Parse(attribute.Value, CultureInfo.InvariantCulture) },
        "proj_size" => layer with { ProjSize = Number(attribute) },
        "weight_of" => layer with { WeightOf = attribute.Value },
        "unbatched" => layer with { Unbatched = Flag(attribute) },
        _ => throw new ArgumentOutOfRangeException(nameof(attribute), attribute.Key, "the format has no such attribute"),
    };

    private static uint Number(LayerAttribute attribute) => Number(attribute.Value);

    private static uint Number(string digits) => uint.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool Flag(LayerAttribute attribute) => attribute.Value == "true";
}
