using AmctGen.Text;

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

/// <summary>One character out of a set.</summary>
internal sealed record Re2Character(CharacterSet Set) : Re2Node(1);

/// <summary>A place between characters.</summary>
internal sealed record Re2Assertion(Re2Place Place) : Re2Node(1);

/// <summary>Parts one after the other.</summary>
internal sealed record Re2Sequence(IReadOnlyList<Re2Node> Parts) : Re2Node(DepthOf(Parts));

/// <summary>Parts of which one matches.</summary>
internal sealed record Re2Alternation(IReadOnlyList<Re2Node> Branches) : Re2Node(DepthOf(Branches));

/// <summary>A part several times.</summary>
/// <param name="Part">The part.</param>
/// <param name="Least">How often at least.</param>
/// <param name="Most">How often at most; null for no limit.</param>
internal sealed record Re2Repetition(Re2Node Part, int Least, int? Most) : Re2Node(Part.Depth + 1);

/// <summary>Something valid that has no equivalent in .NET.</summary>
internal sealed record Re2Untranslatable(MessageText Reason) : Re2Node(1);

/// <summary>The places that an assertion can ask for.</summary>
internal enum Re2Place
{
    StartOfText,
    EndOfText,
    StartOfLine,
    EndOfLine,
}

/// <summary>Why a pattern is not a regular expression, and where: UTF-16 units of the pattern.</summary>
internal sealed record Re2Problem(MessageText Message, int Start, int Length);
