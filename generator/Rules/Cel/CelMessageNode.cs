using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary><c>Type{field: value}</c>; the type is a name, perhaps a qualified one.</summary>
internal sealed record CelMessageNode(CelNode Type, List<CelFieldNode> Fields)
    : CelNode(Fields.Count == 0 ? 1 : Fields.Max(static field => field.Value.Depth) + 1);
