namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>target.name</c>; the name has its own location.</summary>
internal sealed record CelMember(CelNode Target, string Name, int NameStart) : CelNode(Target.Depth + 1);
