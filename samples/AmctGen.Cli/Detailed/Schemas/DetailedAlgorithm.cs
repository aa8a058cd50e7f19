namespace AmctGen.Cli.Detailed.Schemas;

/// <summary>A form of a section: the algorithm that it chooses.</summary>
/// <remarks>Immutable data.</remarks>
/// <param name="Word">The word that chooses it.</param>
/// <param name="Path">The message in the section of the simplified configuration.</param>
/// <param name="Fields">The values, in AMCT's order.</param>
internal sealed record DetailedAlgorithm(string Word, string Path, EquatableArray<DetailedField> Fields);
