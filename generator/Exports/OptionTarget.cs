namespace AmctGen.Generator.Exports;

/// <summary>Where and in which editions a field may be set, if it is one of an option.</summary>
internal sealed record OptionTarget
{
    /// <summary>What it may be set on, for example <c>TARGET_TYPE_FIELD</c>; empty for everything.</summary>
    public EquatableArray<string> Targets { get; init; }

    /// <summary>The first edition that has it; 0 where that is not said.</summary>
    public int Introduced { get; init; }

    /// <summary>The edition from which on it is deprecated; 0 for none.</summary>
    public int Deprecated { get; init; }

    /// <summary>The first edition that no longer has it; 0 for none.</summary>
    public int Removed { get; init; }

    /// <summary>Why it is deprecated; null where that is not said.</summary>
    public string? Warning { get; init; }

    /// <summary>What to do since it is removed; null where that is not said.</summary>
    public string? RemovalError { get; init; }
}
