namespace AmctGen.Generator.Model;

/// <summary>How generated code reads a field of a message.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record CelFieldAccess
{
    /// <summary>The full C# name of the message.</summary>
    public required string TypeName { get; init; }

    /// <summary>The C# property that is null, empty or zero if the field is not set.</summary>
    public required string Property { get; init; }

    /// <summary>The C# property with the value, which is the default if the field is not set.</summary>
    public required string ValueProperty { get; init; }

    /// <summary>How the value becomes a value of the expression.</summary>
    public required CelConversion Conversion { get; init; }

    /// <summary>How the property indicates whether the field is set.</summary>
    public required CelPresence Presence { get; init; }

    /// <summary>The value of a scalar that is not set; null for a list, a map, a message.</summary>
    public required ConstantModel? Default { get; init; }
}
