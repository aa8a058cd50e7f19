using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Models;

/// <summary>An operation of a model, before those that only compute constants are left out.</summary>
internal sealed record ModelNode
{
    /// <summary>The name in the model; may be empty.</summary>
    public required string Name { get; init; }

    /// <summary>The operation as the framework calls it.</summary>
    public required string Operation { get; init; }

    /// <summary>The names of the values that it reads, without constants that are omitted.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The names of the values that it computes.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>The layer that it is, without a name; null if it has nothing that can be configured.</summary>
    public Layer? Layer { get; init; }

    /// <summary>The constant that the layer uses as its weight; null if it has none.</summary>
    public string? Weight { get; init; }
}
