using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Effective.Distill;

/// <summary>What the operations of a network are for distillation.</summary>
internal sealed class DistillNodes(NetworkGraph graph, LayerCapabilities capabilities)
{
    /// <summary>The operations in the order in which they run.</summary>
    public IReadOnlyList<GraphNode> All => graph.Nodes;

    /// <summary>The first operation of a layer; null if it has none.</summary>
    public GraphNode? FirstOf(string layer) => graph.FirstOf(layer);

    /// <summary>Whether AMCT can distill a layer.</summary>
    public bool IsSupported(Layer layer) => capabilities.Obstacle(layer, Capability.Distill) is null;

    /// <summary>Whether groups can contain a layer.</summary>
    public bool CanBeMember(Layer layer) => capabilities.Can(layer.Type, Capability.DistillGroup);

    /// <summary>The types of layers that groups can contain.</summary>
    public IEnumerable<string> MemberTypes => capabilities.TypesThat(Capability.DistillGroup);

    /// <summary>Whether a unit can contain a layer as its normalization.</summary>
    public bool CanNormalize(Layer layer) => capabilities.Can(layer.Type, Capability.DistillNorm);

    /// <summary>Whether an operation normalizes, with or without a layer.</summary>
    public bool IsNormalization(GraphNode node) => IsOneOf(node, capabilities.Profile.NormalizationOperation);

    /// <summary>Whether an operation is an activation function, with or without a layer.</summary>
    public bool IsActivation(GraphNode node) => IsOneOf(node, capabilities.Profile.ActivationOperation);

    private static bool IsOneOf(GraphNode node, EquatableArray<string> operations) =>
        node.Operation is { } operation && operations.Contains(operation);
}
