using AmctGen.Text;

namespace AmctGen.Generator.Rules.Patterns;

/// <summary>Why a pattern is not a regular expression, and where: UTF-16 units of the pattern.</summary>
internal sealed record Re2Problem(MessageText Message, int Start, int Length);
