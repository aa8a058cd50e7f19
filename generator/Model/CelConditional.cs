using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed record CelConditional(CelKind Kind, bool CanFail, CelModel Condition, CelModel Then, CelModel Otherwise) : CelModel(Kind, CanFail);
