using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Models;

/// <summary>The layers of a network as the configurations of a framework name them.</summary>
/// <remarks>
/// AMCT for ONNX and ATC have no declared layers: each operation is a layer, and its type is that of the operation. An operation whose type
/// has weights, but that reads none, stays without a layer, because AMCT cannot handle it.
/// </remarks>
public static class FrameworkLayers
{
    private const string Onnx = "onnx";
    private const string Atc = "atc";

    /// <summary>The network with the layers of a framework; the same one if it lists no operations.</summary>
    /// <param name="network">The network, for example as <see cref="ModelReader"/> describes a model.</param>
    /// <param name="framework">One of the frameworks of <see cref="Effective.AmctMode"/>.</param>
    public static NetworkModel For(NetworkModel network, string framework)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (framework is not (Onnx or Atc) || network.Node.IsEmpty)
        {
            return network;
        }
        LayerCapabilities capabilities = LayerCapabilities.Of(framework);
        var operations = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (Node node in network.Node.Where(static node => node.Layer is not null))
        {
            operations.TryAdd(node.Layer!, node.Type);
        }
        List<Layer> layers = [.. network.Layer.Select(layer => operations.GetValueOrDefault(layer.Name) is { } operation
            ? layer with { Type = TypeOf(layer.Type, operation, framework, capabilities.Profile) }
            : layer)];
        var names = layers.Select(static layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        List<Node> nodes = [];
        foreach (Node node in network.Node)
        {
            string type = node.Type is null ? "" : TypeOf("", node.Type, framework, capabilities.Profile);
            bool isLayer = node is { Layer: null, Name: not null, Type: not null } && !capabilities.Can(type, Capability.Calibrate)
                && names.Add(node.Name);
            if (isLayer)
            {
                layers.Add(new Layer { Name = node.Name!, Type = type });
            }
            nodes.Add(isLayer ? node with { Name = null, Layer = node.Name } : node);
        }
        return network with { Layer = [.. layers], Node = [.. nodes] };
    }

    // The type of a layer says more than its operation: Conv3d is a Conv.
    private static string TypeOf(string layerType, string operation, string framework, CapabilityProfile profile) =>
        framework == Onnx ? operation
        // A product of matrices in ONNX; that of TensorFlow is another one.
        : layerType == "Linear" && operation == "MatMul" ? "BatchMatMulV2"
        : Find(layerType, profile) ?? Find(operation, profile) ?? operation;

    private static string? Find(string type, CapabilityProfile profile) =>
        profile.LayerType.FirstOrDefault(known => known.Name == type)?.Name
            ?? profile.LayerType.FirstOrDefault(known => known.Alias.Contains(type))?.Name;
}
