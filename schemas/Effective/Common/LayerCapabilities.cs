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

    /// <summary>The frameworks that AMCT has schemas for, and ATC; the first is the default.</summary>
    public static EquatableArray<string> Frameworks { get; } = ["pytorch", "tf", "caffe", "onnx", "mindspore", "atc"];

    /// <summary>The capabilities of a framework: one of <see cref="Frameworks"/>.</summary>
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
    /// <param name="layer">A layer as <see cref="NetworkLayers"/> returns it.</param>
    public MessageText? QuantizationObstacle(Layer layer)
    {
        if (UseObstacle(layer) is { } obstacle)
        {
            return obstacle;
        }
        if (IsPadded(layer))
        {
            return $"its padding_mode is {layer.PaddingModeOrDefault}, not zeros";
        }
        if (IsLimited(layer.Type, Limit.UndilatedDepth) && layer.Dilation is [not 1, ..])
        {
            return $"its first dimension is dilated by {layer.Dilation[0]}";
        }
        return IsLimited(layer.Type, Limit.OwnWeight) && layer.WeightOf is { } other
            ? $"it shares its weight with '{other}'"
            : IsLimited(layer.Type, Limit.SingleRecurrence) ? RecurrenceObstacle(layer) : null;
    }

    /// <summary>Whether a layer pads its input with other values than zeros, in an operation of its own.</summary>
    public bool IsPadded(Layer layer) => layer.PaddingModeOrDefault != "zeros" && IsLimited(layer.Type, Limit.ZeroPadding);

    // What matters in every mode that needs the graph.
    private MessageText? UseObstacle(Layer layer) =>
        layer.NotInGraph == true ? "it is not part of the graph"
        : layer.Reuse == true ? "it is used more than once"
        : layer.Unbatched == true && IsLimited(layer.Type, Limit.Batched) ? "its input has no dimension for the batch"
        : null;

    private static MessageText? RecurrenceObstacle(Layer layer) =>
        layer.NumLayersOrDefault != 1 ? "it stacks more than one layer"
        : layer.Bidirectional == true ? "it is bidirectional"
        : layer.DropoutOrDefault != 0 ? "it has dropout"
        : layer.ProjSizeOrDefault != 0 ? "it projects its state"
        : null;

    /// <summary>
    /// Why AMCT cannot use a capability of post-training quantization, training or distillation on a layer; null if it can.
    /// </summary>
    public MessageText? Obstacle(Layer layer, Capability capability) =>
        Can(layer.Type, capability) ? QuantizationObstacle(layer) : $"its type {layer.Type} is not supported";

    /// <summary>Why AMCT cannot prune a layer in a given way; null if it can.</summary>
    public MessageText? PruneObstacle(Layer layer, Capability kind)
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
        return UseObstacle(layer);
    }

    /// <summary>Why the weights of a layer cannot be packed to 4 bits; null if they can.</summary>
    public MessageText? Int4Obstacle(Layer layer)
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
        return !Can(layer.Type, Capability.Retrain) ? null
            : layer.InChannels % 2 == 1 ? "its number of input channels is odd"
            : layer.HiddenSize % 2 == 1 ? "its hidden_size is odd"
            : null;
    }

    /// <summary>The operation that a layer of a type runs, by its name in ONNX; null if it is not known.</summary>
    public string? OperationOf(string type) => _types.TryGetValue(type, out LayerType? found) ? found.Operation : null;
}
