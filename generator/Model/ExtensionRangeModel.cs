using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>Numbers left to extensions, both ends included.</summary>
internal sealed record ExtensionRangeModel(int First, int Last);
