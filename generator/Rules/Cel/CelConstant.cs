namespace AmctGen.Generator.Rules.Cel;

/// <summary>A constant: bool, long, ulong, double, string, byte[], or null.</summary>
internal sealed record CelConstant(object? Value) : CelNode();
