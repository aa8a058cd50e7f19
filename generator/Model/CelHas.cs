namespace AmctGen.Generator.Model;

/// <summary>Whether a field of a message is set.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="CanFail">Whether evaluating the message can fail.</param>
internal sealed record CelHas(bool CanFail) : CelModel(CelKind.Bool, CanFail)
{
    public required CelModel Target { get; init; }

    /// <summary>The name of the field in the schema.</summary>
    public required string Field { get; init; }

    /// <summary>The C# property of the field.</summary>
    public required string Property { get; init; }

    /// <summary>How the property indicates whether the field is set.</summary>
    public required CelPresence Presence { get; init; }

    /// <summary>The zero value of the field's type; null unless the property is compared with it.</summary>
    public required ConstantModel? Zero { get; init; }

    /// <summary>Whether the message may be unset.</summary>
    public required bool TargetCanBeUnset { get; init; }
}
