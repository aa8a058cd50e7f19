namespace AmctGen.Generator.Model;

/// <summary>Whether a field of a message is set.</summary>
/// <param name="CanFail">Whether the message is the result of what can fail.</param>
/// <param name="Target">The message.</param>
/// <param name="Field">The name of the field in the schema.</param>
/// <param name="Property">The C# property of the field.</param>
/// <param name="Presence">How the property tells whether the field is set.</param>
/// <param name="Zero">The zero value of the field's type; null unless the property is compared with it.</param>
/// <param name="TargetCanBeUnset">Whether the message may be unset.</param>
internal sealed record CelHas(
    bool CanFail,
    CelModel Target,
    string Field,
    string Property,
    CelPresence Presence,
    ConstantModel? Zero,
    bool TargetCanBeUnset) : CelModel(CelKind.Bool, CanFail);
