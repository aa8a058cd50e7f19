namespace AmctGen.Generator.Rules.Patterns;

// The parts of a regular expression in RE2's syntax: immutable, without anything of .NET. Only whether a text matches is asked for, so groups do not
// capture and no repetition is greedier than another.

/// <summary>A part of a regular expression.</summary>
/// <param name="Depth">How many parts are nested, counting itself: the stack that it takes to walk through it.</param>
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
