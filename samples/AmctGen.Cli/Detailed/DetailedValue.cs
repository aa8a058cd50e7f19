using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;

namespace AmctGen.Cli.Detailed;

/// <summary>A value of a detailed configuration.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Member">Where it is.</param>
internal sealed record DetailedValue(DetailedField Field, JsonMember Member);
