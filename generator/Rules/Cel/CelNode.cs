using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

// The syntax of expressions as it is written. Starts and ends count UTF-16 units of the expression.

/// <summary>A part of an expression.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Depth">How many parts stand inside each other, counting itself: the stack that it takes to walk through it.</param>
internal abstract record CelNode(int Start, int End, int Depth = 1)
{
    protected static int DepthOf(List<CelNode> parts) => parts.Count == 0 ? 0 : parts.Max(static part => part.Depth);
}
