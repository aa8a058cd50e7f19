using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>An operation that a network runs.</summary>
internal sealed class GraphNode
{
    private readonly List<GraphNode> _readers = [];

    /// <summary>The index in the order in which the operations run.</summary>
    public required int Index { get; init; }

    /// <summary>The layer that runs the operation; null if it belongs to none.</summary>
    public required Layer? Layer { get; init; }

    /// <summary>The operation, by its name in ONNX; null if it is not known.</summary>
    public required string? Operation { get; init; }

    /// <summary>The operations that read the result; one occurs as often as it reads it.</summary>
    public IReadOnlyList<GraphNode> Readers => _readers;

    /// <summary>How often the network returns the result.</summary>
    public int Returns { get; private set; }

    /// <summary>The operation that reads the result, if nothing else does; otherwise null.</summary>
    public GraphNode? OnlyReader => Returns == 0 && _readers.Count == 1 ? _readers[0] : null;

    internal void AddReader(GraphNode reader) => _readers.Add(reader);

    internal void AddReturn() => Returns++;
}
