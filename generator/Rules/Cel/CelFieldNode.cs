namespace AmctGen.Generator.Rules.Cel;

/// <summary>A field of a message that an expression makes.</summary>
internal sealed record CelFieldNode(string Name, int NameStart, CelNode Value);
