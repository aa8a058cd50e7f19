using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;

namespace AmctGen.Cli.Detailed;

/// <summary>A section of a layer in a detailed configuration.</summary>
/// <param name="Section">What it is.</param>
/// <param name="Algorithm">The algorithm that it chooses.</param>
/// <param name="Member">Where it is.</param>
/// <param name="Values">Its values, in the order of the algorithm's fields.</param>
internal sealed record DetailedPart(
    DetailedSection Section, DetailedAlgorithm Algorithm, JsonMember Member, IReadOnlyList<DetailedValue> Values);
