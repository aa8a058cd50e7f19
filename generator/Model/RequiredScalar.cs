using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A required field of scalar type.</summary>
/// <param name="PropertyName">The C# property's name.</param>
/// <param name="Kind">The type.</param>
internal readonly record struct RequiredScalar(string PropertyName, FieldKind Kind);
