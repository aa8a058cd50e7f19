namespace AmctGen.Generator.Rules.Cel;

/// <summary>A part of an expression, as it is written.</summary>
/// <param name="Depth">The nesting depth, including the node itself, which limits recursion.</param>
internal abstract record CelNode(int Depth = 1)
{
    /// <summary>The offset in the expression of its first character, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The offset in the expression after its last character, in UTF-16 units.</summary>
    public required int End { get; init; }

    protected static int DepthOf(List<CelNode> parts) => parts.Count == 0 ? 0 : parts.Max(static part => part.Depth);
}
