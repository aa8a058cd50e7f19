using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Something that a configuration does to a network and that was probably not meant, or that must not be.</summary>
/// <param name="Id">The kind of finding, for example <c>AMCT5101</c>; each has a help page.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="FieldPath">The field in proto names, for example <c>layers[3].name</c>; empty for the configuration as a whole.</param>
/// <param name="Message">The problem and how to repair it, in a sentence without a final stop.</param>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record ConfigFinding(string Id, TextSeverity Severity, string FieldPath, string Message)
{
    /// <summary>The message: the problem and how to repair it, without a final stop.</summary>
    public string Message { get; init; } = Shown.Sentence(Message);

    /// <summary>The layer that is concerned; null if it is more than one or none.</summary>
    public string? Layer { get; init; }

    /// <summary>Where the field is in the file; null if that is not known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary><c>(line,column): error AMCT5101: message</c>.</summary>
    public override string ToString()
    {
        string severity = Severity switch { TextSeverity.Error => "error", TextSeverity.Warning => "warning", _ => "info" };
        return $"{Location ?? new SourceLocation(1, 1)}: {severity} {Id}: {Message}";
    }
}
