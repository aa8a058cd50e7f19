using AmctGen.Text;

namespace AmctGen.Generator.Rules;

// The syntax of expressions as it is written. Starts and ends count UTF-16 units of the expression.

/// <summary>A part of an expression.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Depth">How many parts stand inside each other, counting itself: the stack that it takes to walk through it.</param>
internal abstract record CelNode(int Start, int End, int Depth = 1)
{
    protected static int DepthOf(List<CelNode> parts) => parts.Count == 0 ? 0 : parts.Max(static part => part.Depth);
}

/// <summary>A constant: bool, long, ulong, double, string, byte[], or null.</summary>
internal sealed record CelConstant(object? Value, int Start, int End) : CelNode(Start, End);

/// <summary>A name.</summary>
internal sealed record CelName(string Name, int Start, int End) : CelNode(Start, End);

/// <summary><c>target.name</c>; the name stands at its own place.</summary>
internal sealed record CelMember(CelNode Target, string Name, int NameStart, int Start, int End) : CelNode(Start, End, Target.Depth + 1);

/// <summary><c>target[index]</c>.</summary>
internal sealed record CelElement(CelNode Target, CelNode Index, int Start, int End) : CelNode(Start, End, Math.Max(Target.Depth, Index.Depth) + 1);

/// <summary><c>name(arguments)</c> or <c>target.name(arguments)</c>.</summary>
internal sealed record CelInvocation(CelNode? Target, string Name, int NameStart, List<CelNode> Arguments, int Start, int End)
    : CelNode(Start, End, Math.Max(Target?.Depth ?? 0, DepthOf(Arguments)) + 1);

/// <summary><c>[a, b]</c>.</summary>
internal sealed record CelListNode(List<CelNode> Items, int Start, int End) : CelNode(Start, End, DepthOf(Items) + 1);

/// <summary><c>{key: value}</c>.</summary>
internal sealed record CelMapNode(List<CelNode> Keys, List<CelNode> Values, int Start, int End) : CelNode(Start, End, Math.Max(DepthOf(Keys), DepthOf(Values)) + 1);

/// <summary>A field of a message that an expression makes.</summary>
internal sealed record CelFieldNode(string Name, int NameStart, CelNode Value);

/// <summary><c>Type{field: value}</c>; the type is a name, perhaps a qualified one.</summary>
internal sealed record CelMessageNode(CelNode Type, List<CelFieldNode> Fields, int Start, int End)
    : CelNode(Start, End, Fields.Count == 0 ? 1 : Fields.Max(static field => field.Value.Depth) + 1);

/// <summary>An operator in front.</summary>
internal sealed record CelPrefix(string Operator, CelNode Operand, int Start, int End) : CelNode(Start, End, Operand.Depth + 1);

/// <summary>An operator between.</summary>
internal sealed record CelInfix(string Operator, int OperatorStart, CelNode Left, CelNode Right, int Start, int End)
    : CelNode(Start, End, Math.Max(Left.Depth, Right.Depth) + 1);

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record CelTernary(CelNode Condition, CelNode Then, CelNode Otherwise, int Start, int End)
    : CelNode(Start, End, Math.Max(Condition.Depth, Math.Max(Then.Depth, Otherwise.Depth)) + 1);

/// <summary>What is wrong in an expression, or what of it cannot be turned into C#, and where: UTF-16 units of the expression.</summary>
internal sealed record CelProblem(MessageText Message, int Start, int Length);
