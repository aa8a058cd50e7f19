using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>A name.</summary>
internal sealed record CelName(string Name, int Start, int End) : CelNode(Start, End);
