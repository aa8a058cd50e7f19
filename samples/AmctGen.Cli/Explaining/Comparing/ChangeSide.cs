namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>What applies in one of two configurations.</summary>
/// <param name="Value">The value in one line; null if the configuration has none.</param>
/// <param name="Place">The place that causes it; null if no place does.</param>
internal sealed record ChangeSide(string? Value, StoryPlace? Place)
{
    /// <summary>The value with its level and line: <c>INT8 (global, line 3)</c>.</summary>
    public override string ToString()
    {
        string origin = Place is null ? ""
            : Place.Line > 0 ? FormattableString.Invariant($" ({Place.Level.Word()}, line {Place.Line})")
            : $" ({Place.Level.Word()})";
        return (Value ?? "-") + origin;
    }
}
