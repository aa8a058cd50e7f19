using System.Collections.Concurrent;
using System.Reflection;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>AMCT's capabilities for each layer, from the profile of its type and from its attributes.</summary>
internal sealed class LayerCapabilities
{
    private static readonly ConcurrentDictionary<string, LayerCapabilities> s_builtIn = new(StringComparer.Ordinal);

    private readonly Dictionary<string, LayerType> _types = new(StringComparer.Ordinal);

    public LayerCapabilities(CapabilityProfile profile)
    {
        Profile = profile;
        foreach (LayerType type in profile.LayerType)
        {
            _types[type.Name] = type;
        }
    }

    public CapabilityProfile Profile { get; }

    /// <summary>The capabilities of a framework: <c>pytorch</c>, <c>tf</c> or <c>caffe</c>.</summary>
    public static LayerCapabilities Of(string framework) => s_builtIn.GetOrAdd(framework, static name =>
    {
        using Stream resource = typeof(LayerCapabilities).Assembly.GetManifestResourceStream(name + ".cfg")!;
        byte[] text = new byte[resource.Length];
        resource.ReadExactly(text);
        return new LayerCapabilities(TextFormat.Parse<CapabilityProfile>(text));
    });

    public bool Can(string type, Capability capability) => _types.TryGetValue(type, out LayerType? found) && found.Can.Contains(capability);

    public bool IsLimited(string type, Limit limit) => _types.TryGetValue(type, out LayerType? found) && found.Limit.Contains(limit);

    /// <summary>The types with a capability, in the profile's order.</summary>
    public IEnumerable<string> TypesThat(Capability capability) =>
        Profile.LayerType.Where(type => type.Can.Contains(capability)).Select(static type => type.Name);

    /// <summary>Why AMCT cannot quantize a layer although its type has the capability; null if it can.</summary>
    public string? QuantizationObstacle(Layer layer)
    {
        if (layer.NotInGraph == true)
        {
            return "it is not part of the graph";
        }
        if (layer.Reuse == true)
        {
            return "it is used more than once";
        }
        if (IsLimited(layer.Type, Limit.ZeroPadding) && layer.PaddingMode is { } padding && padding != "zeros")
        {
            return $"its padding_mode is {padding}, not zeros";
        }
        if (IsLimited(layer.Type, Limit.SingleRecurrence) && layer.NumLayersOrDefault != 1)
        {
            return "it stacks more than one layer";
        }
        return IsLimited(layer.Type, Limit.SingleRecurrence) && layer.Bidirectional == true ? "it is bidirectional" : null;
    }

    /// <summary>
    /// Why AMCT cannot use a capability of post-training quantization, training or distillation on a layer; null if it can.
    /// </summary>
    public string? Obstacle(Layer layer, Capability capability) =>
        Can(layer.Type, capability) ? QuantizationObstacle(layer) : $"its type {layer.Type} is not supported";

    /// <summary>Why AMCT cannot prune a layer in a given way; null if it can.</summary>
    public string? PruneObstacle(Layer layer, Capability kind)
    {
        if (!Can(layer.Type, kind))
        {
            return $"its type {layer.Type} cannot be pruned this way";
        }
        if (kind == Capability.FilterPrune && IsLimited(layer.Type, Limit.NoDepthwisePrune) && layer.InChannels is { } channels
            && layer.GroupsOrDefault == channels)
        {
            return "it is a depthwise convolution";
        }
        return layer.NotInGraph == true ? "it is not part of the graph" : layer.Reuse == true ? "it is used more than once" : null;
    }

    /// <summary>Why the weights of a layer cannot be packed to 4 bits; null if they can.</summary>
    public string? Int4Obstacle(Layer layer)
    {
        if (layer.Int4Pack is { } canPack)
        {
            return canPack ? null : "its weights cannot be packed";
        }
        if (IsLimited(layer.Type, Limit.NoGroupedInt4) && layer.GroupsOrDefault > 1)
        {
            return "its convolution is grouped";
        }
        // A layer without weights has nothing to pack.
        return Can(layer.Type, Capability.Retrain) && layer.InChannels is { } channels && channels % 2 == 1
            ? "its number of input channels is odd"
            : null;
    }
}
