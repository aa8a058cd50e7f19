namespace AmctGen.Generator.Model;

/// <summary>A field of a message.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether evaluating the message can fail.</param>
internal sealed record CelSelect(CelKind Kind, bool CanFail) : CelModel(Kind, CanFail)
{
    public required CelModel Target { get; init; }

    /// <summary>The name of the field in the schema.</summary>
    public required string Field { get; init; }

    /// <summary>The C# property, which is only null for a message field.</summary>
    public required string Property { get; init; }

    /// <summary>The value if the message is not set; null for a list, a map, a message.</summary>
    public required ConstantModel? Otherwise { get; init; }

    /// <summary>Whether the property is a C# enum.</summary>
    public required bool IsEnum { get; init; }

    /// <summary>Whether the message may be unset; then its fields have their defaults.</summary>
    public required bool TargetCanBeUnset { get; init; }
}
