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
    private readonly MessageText _text = ((MessageText)Message).Complete();

    /// <summary>Creates a finding whose message can be shown in other languages.</summary>
    /// <param name="id">The kind of finding, for example <c>AMCT5101</c>; each has a help page.</param>
    /// <param name="severity">The severity.</param>
    /// <param name="fieldPath">The field in proto names; empty for the configuration as a whole.</param>
    /// <param name="text">The problem and how to repair it, in a sentence without a final stop.</param>
    public ConfigFinding(string id, TextSeverity severity, string fieldPath, MessageText text)
        : this(id, severity, fieldPath, "") => Text = text;

    /// <summary>The message: the problem and how to repair it, without a final stop.</summary>
    public string Message
    {
        get => Shown.Sentence(_text.ToString());
        init => _text = ((MessageText)value).Complete();
    }

    /// <summary>The message with its parts, for other languages.</summary>
    public MessageText Text
    {
        get => _text;
        init => _text = value.Complete();
    }

    /// <summary>The layer that is concerned; null if it is more than one or none.</summary>
    public string? Layer { get; init; }

    /// <summary>Where the field is in the file; null if that is not known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Other fields that belong to the finding, for example the entry that hides this one, in proto names.</summary>
    public EquatableArray<string> RelatedPaths { get; init; }

    /// <summary><c>(line,column): error AMCT5101: message</c>.</summary>
    public override string ToString()
    {
        string severity = Severity switch { TextSeverity.Error => "error", TextSeverity.Warning => "warning", _ => "info" };
        return $"{Location ?? new SourceLocation(1, 1)}: {severity} {Id}: {Message}";
    }

    /// <summary>The finding with spans of the text that the configuration was read from.</summary>
    /// <param name="locations">The locations of the configuration's fields.</param>
    internal TextDiagnostic ToDiagnostic(FieldLocations locations)
    {
        LineMap lines = locations.Lines;
        SourceSpan span = Location is null ? default : locations.FindNearestSpan(FieldPath) ?? default;
        var related = new List<RelatedPlace>();
        foreach (string path in RelatedPaths)
        {
            if (locations.FindNearestSpan(path) is { } place)
            {
                MessageText text = $"{(MessageText)path} is here";
                related.Add(new RelatedPlace(text.ToString(), place, lines.Locate(place.Start)) { Text = text });
            }
        }
        return new TextDiagnostic
        {
            Id = Id,
            Severity = Severity,
            Message = Message,
            Text = Text,
            Span = span,
            Location = lines.Locate(span.Start),
            EndLocation = lines.Locate(span.End),
            FieldPath = FieldPath.Length == 0 ? null : FieldPath,
            Related = new EquatableArray<RelatedPlace>([.. related]),
        };
    }
}
