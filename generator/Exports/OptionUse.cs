using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>Where and in which editions a field may be set, if it is one of an option.</summary>
/// <param name="Targets">What it may be set on, as <c>TARGET_TYPE_FIELD</c>; empty for everything.</param>
/// <param name="Introduced">The first edition that has it; 0 where that is not said.</param>
/// <param name="Deprecated">The edition from which on it is deprecated; 0 for none.</param>
/// <param name="Removed">The first edition that no longer has it; 0 for none.</param>
/// <param name="Warning">Why it is deprecated.</param>
/// <param name="RemovalError">What to do since it is removed.</param>
internal sealed record OptionUse(EquatableArray<string> Targets, int Introduced, int Deprecated, int Removed, string? Warning, string? RemovalError);
