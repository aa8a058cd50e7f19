namespace AmctGen.Generator.Rules.Pgv;

/// <summary>One message of field rules: those of a field, of its items, of its keys or of its values.</summary>
/// <param name="path">The path from the rules of the field, for example <c>.repeated.items</c>; empty for these themselves.</param>
internal sealed class PgvLevel(string path)
{
    public string Path => path;

    /// <summary>Whether the value can be set to zero, which then differs from being unset.</summary>
    public bool HasPresence { get; init; }

    /// <summary>Whether the value is set wherever PGV looks at it, so that it need not be required.</summary>
    public bool IsAlwaysSet { get; init; }

    /// <summary>Whether the rules are off, because the message disables its rules.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>When the rules are ignored, as a value of protovalidate's enum; null if that is not set.</summary>
    public string? Ignore { get; set; }

    public bool IsRequired { get; set; }
}
