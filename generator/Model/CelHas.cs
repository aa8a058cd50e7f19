using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>Whether a field of a message is set.</summary>
/// <param name="CanFail">Whether the message is the result of what can fail.</param>
/// <param name="Target">The message.</param>
/// <param name="Condition">The C# pattern or comparison that follows the property where it is set, as <c>.Name is not null</c>; empty for always.</param>
/// <param name="TargetCanBeUnset">Whether the message may be unset.</param>
internal sealed record CelHas(bool CanFail, CelModel Target, string Condition, bool TargetCanBeUnset) : CelModel(CelKind.Bool, CanFail);
