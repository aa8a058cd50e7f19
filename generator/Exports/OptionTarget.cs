namespace AmctGen.Generator.Exports;

/// <summary>The targets and editions in which a field of an option may be set.</summary>
internal sealed record OptionTarget
{
    /// <summary>The allowed targets, for example <c>TARGET_TYPE_FIELD</c>; empty if all are allowed.</summary>
    public EquatableArray<string> Targets { get; init; }

    /// <summary>The first edition that has it; 0 if it is not set.</summary>
    public int Introduced { get; init; }

    /// <summary>The first edition in which it is deprecated; 0 if there is none.</summary>
    public int Deprecated { get; init; }

    /// <summary>The edition that removed it; 0 if there is none.</summary>
    public int Removed { get; init; }

    /// <summary>The deprecation warning; null if it is not set.</summary>
    public string? Warning { get; init; }

    /// <summary>The removal error; null if it is not set.</summary>
    public string? RemovalError { get; init; }
}
