namespace AmctGen.Cli.Detailed.Schemas;

/// <summary>A value in a detailed configuration, and the field of the simplified configuration that sets it.</summary>
/// <remarks>Immutable data.</remarks>
/// <param name="Key">The name in the detailed configuration.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Path">
/// The field in the message around it, in proto names; empty if no field sets it. For a range, the two fields are separated by a bar.
/// </param>
internal sealed record DetailedField(string Key, DetailedKind Kind, string Path)
{
    /// <summary>The value that AMCT uses if the field is omitted, in text format; null if there is none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the value that AMCT uses if the field is omitted depends on the layer.</summary>
    public bool IsContextual { get; init; }

    /// <summary>Whether AMCT refuses a file without the value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words or integers that AMCT accepts.</summary>
    public EquatableArray<DetailedWord> Words { get; init; }
}
