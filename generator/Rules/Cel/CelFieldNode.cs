namespace AmctGen.Generator.Rules.Cel;

/// <summary>A field of a message literal in an expression.</summary>
internal sealed record CelFieldNode(string Name, int NameStart, CelNode Value);
