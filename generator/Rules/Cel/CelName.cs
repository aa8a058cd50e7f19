namespace AmctGen.Generator.Rules.Cel;

/// <summary>A name in an expression.</summary>
internal sealed record CelName(string Name) : CelNode();
