using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A constant.</summary>
/// <param name="Kind">The type.</param>
/// <param name="CSharp">The value as a C# expression.</param>
internal sealed record CelLiteral(CelKind Kind, string CSharp) : CelModel(Kind, false);
