using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Where an effective value comes from, and why not from elsewhere.</summary>
/// <remarks>Paths and locations are created on request: for most layers of a network they are never needed.</remarks>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record Provenance
{
    private readonly KeyList? _list;
    private readonly string? _suffix;
    private readonly FieldLocations? _locations;
    private string? _path;

    /// <summary>Describes the origin of a value.</summary>
    /// <param name="level">The level it was found at.</param>
    /// <param name="fieldPath">The field in proto names; empty for a built-in default.</param>
    public Provenance(PrecedenceLevel level, string fieldPath)
        : this(level, fieldPath, null)
    {
    }

    internal Provenance(PrecedenceLevel level, string fieldPath, FieldLocations? locations)
    {
        Level = level;
        _path = fieldPath;
        _locations = locations;
    }

    /// <summary>An entry of a list, or a field within it.</summary>
    internal Provenance(KeyList list, int entry, string? suffix, FieldLocations? locations)
    {
        Level = list.Level;
        Entry = entry;
        _list = list;
        _suffix = suffix;
        _locations = locations;
    }

    /// <summary>A built-in default that nothing else could have replaced.</summary>
    internal static Provenance BuiltIn { get; } = new(PrecedenceLevel.Default, "");

    /// <summary>The field within the entry; null for the entry itself.</summary>
    internal string? Suffix => _suffix;

    /// <summary>The level it was found at.</summary>
    public PrecedenceLevel Level { get; init; }

    /// <summary>The field in proto names, for example <c>layers[3].options</c>; empty for a built-in default.</summary>
    public string FieldPath =>
        _path ?? LazyState.Publish(ref _path, _suffix is null ? _list!.ElementPath(Entry) : _list!.ElementPath(Entry) + "." + _suffix);
    /// <summary>The index of the entry in its list; -1 outside of one.</summary>
    public int Entry { get; init; } = -1;

    /// <summary>Where the field is in the file; null if that is not known.</summary>
    public SourceLocation? Location => _locations?.Find(FieldPath);

    /// <summary>The file; null if that is not known.</summary>
    public string? File => _locations?.FileName;

    /// <summary>The selected entry, if it does not have the value and a weaker level supplies it; otherwise null.</summary>
    public Provenance? OmittedBy { get; init; }

    /// <summary>Whether the built-in default applies because the layer is skipped.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>
    /// What is set as well but does not count, strongest first: weaker entries, duplicates of the entry, the global value.
    /// </summary>
    public EquatableArray<Provenance> Shadowed { get; init; }

    /// <summary>The line in the file; 0 if that is not known.</summary>
    public int Line => Location?.Line ?? 0;

    /// <summary>Whether both tell the same story.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(Provenance? other) =>
        other is not null && Level == other.Level && Entry == other.Entry && IsSkipped == other.IsSkipped && FieldPath == other.FieldPath
        && Location == other.Location && File == other.File && Equals(OmittedBy, other.OmittedBy) && Shadowed.Equals(other.Shadowed);

    /// <inheritdoc/>
    public override int GetHashCode() => (((int)Level * 397) ^ Entry) * 397 ^ StringComparer.Ordinal.GetHashCode(FieldPath);

    /// <summary>The whole story in one sentence without a final stop.</summary>
    public MessageText Describe()
    {
        MessageText source = Level == PrecedenceLevel.Default
            ? IsSkipped ? "built-in default, since the layer is skipped" : "built-in default"
            : PlaceWithLevel;
        if (OmittedBy is { } entry)
        {
            source = $"{source}, since {entry.Place} omits it";
        }
        if (Shadowed.IsEmpty)
        {
            return source;
        }
        MessageText hidden = Shadowed[0].PlaceWithLevel;
        for (int i = 1; i < Shadowed.Count; i++)
        {
            MessageText next = Shadowed[i].PlaceWithLevel;
            hidden = i == Shadowed.Count - 1 ? (MessageText)$"{hidden} and {next}" : $"{hidden}, {next}";
        }
        return Level == PrecedenceLevel.Default ? (MessageText)$"{source}; not used: {hidden}" : $"{source}; hides {hidden}";
    }

    /// <summary>The whole story in one sentence without a final stop.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The field and its line: <c>layers[3] (line 14)</c>.</summary>
    public MessageText Place => Location is { } location ? (MessageText)$"{MessageText.Verbatim(FieldPath)} (line {location.Line})"
        : MessageText.Verbatim(FieldPath);

    private MessageText PlaceWithLevel => Level == PrecedenceLevel.Global ? $"global {Place}" : Place;
}
