using AmctGen.Text;

namespace AmctGen.Generator.Rules.Patterns;

/// <summary>An error in a pattern, with its location in UTF-16 units of the pattern.</summary>
internal sealed record Re2Problem(MessageText Message, int Start, int Length);
