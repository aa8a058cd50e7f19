namespace AmctGen.Generator.Rules.Patterns;

// The parts of a regular expression in RE2's syntax: immutable, independent of .NET. Only the fact of a match is needed, so groups do not
// capture and no repetition is greedier than another.

/// <summary>A part of a regular expression.</summary>
/// <param name="Depth">The nesting depth, including the node itself, which limits recursion.</param>
internal abstract record Re2Node(int Depth)
{
    protected static int DepthOf(IReadOnlyList<Re2Node> parts)
    {
        int depth = 0;
        foreach (Re2Node part in parts)
        {
            depth = Math.Max(depth, part.Depth);
        }
        return depth + 1;
    }
}
