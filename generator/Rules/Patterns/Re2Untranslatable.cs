using AmctGen.Text;

namespace AmctGen.Generator.Rules.Patterns;

/// <summary>A valid part that has no equivalent in .NET.</summary>
internal sealed record Re2Untranslatable(MessageText Reason) : Re2Node(1);
