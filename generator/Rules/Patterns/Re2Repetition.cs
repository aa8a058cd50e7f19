namespace AmctGen.Generator.Rules.Patterns;

/// <summary>A repetition of a part.</summary>
/// <param name="Part">The part.</param>
/// <param name="Least">The minimum number of repetitions.</param>
/// <param name="Most">The maximum number of repetitions; null for no limit.</param>
internal sealed record Re2Repetition(Re2Node Part, int Least, int? Most) : Re2Node(Part.Depth + 1);
