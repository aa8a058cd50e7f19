using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A field of a message.</summary>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether the message is the result of what can fail.</param>
/// <param name="Target">The message.</param>
/// <param name="Field">The name of the field in the schema.</param>
/// <param name="Property">The C# property that never is null, but of a message field.</param>
/// <param name="Otherwise">The value where the message is not set; null for a list, a map, a message.</param>
/// <param name="IsEnum">Whether the property is a C# enum.</param>
/// <param name="TargetCanBeUnset">Whether the message may be unset; then its fields have their defaults.</param>
internal sealed record CelSelect(CelKind Kind, bool CanFail, CelModel Target, string Field, string Property, ConstantModel? Otherwise, bool IsEnum, bool TargetCanBeUnset)
    : CelModel(Kind, CanFail);
