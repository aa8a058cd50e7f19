namespace AmctGen.Generator.Rules.Cel;

/// <summary>A name.</summary>
internal sealed record CelName(string Name) : CelNode();
