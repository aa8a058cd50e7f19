namespace AmctGen.Generator.Rules.Patterns;

/// <summary>A part several times.</summary>
/// <param name="Part">The part.</param>
/// <param name="Least">How often at least.</param>
/// <param name="Most">How often at most; null for no limit.</param>
internal sealed record Re2Repetition(Re2Node Part, int Least, int? Most) : Re2Node(Part.Depth + 1);
