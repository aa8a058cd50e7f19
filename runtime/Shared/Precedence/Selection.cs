using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>Which entry applies to a layer, and whether the layer is taken out.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record Selection
{
    private static readonly Provenance s_noEntry = new(PrecedenceLevel.Global, "");

    private readonly KeyList? _list;
    private readonly FieldLocations? _locations;
    private Provenance? _provenance;

    internal Selection(KeyList? list, int listNumber, int entry, FieldLocations? locations)
    {
        _list = list;
        _locations = locations;
        List = listNumber;
        Entry = entry;
    }

    /// <summary>Whether the feature leaves the layer alone: taken out by a list, or left out by the lists of what is included.</summary>
    public bool IsSkipped { get; internal init; }

    /// <summary>Whether the layer is in a list of what is included or is named by an entry; true if there is no such list.</summary>
    public bool IsIncluded { get; internal init; } = true;

    /// <summary>The elements of skip lists that match the layer, also where an override beats them.</summary>
    public EquatableArray<Provenance> SkippedBy { get; internal init; }

    /// <summary>Whether the layer is in a skip list and stays in, because an entry overrides that.</summary>
    public bool IsRevived => !IsSkipped && !SkippedBy.IsEmpty;

    /// <summary>Whether an entry applies to the layer.</summary>
    public bool IsOverridden => Entry >= 0;

    /// <summary>Whether sections hold built-in defaults because the layer is skipped.</summary>
    public bool UsesDefaults { get; internal init; }

    /// <summary>The number of the list that contains the selected entry; -1 if no entry applies.</summary>
    public int List { get; }

    /// <summary>The index of the selected entry in its list; -1 if no entry applies.</summary>
    public int Entry { get; }

    /// <summary>The selected entry with what it shadows; level global where no entry applies.</summary>
    public Provenance Provenance => _list is null ? s_noEntry : _provenance
        ?? LazyState.Publish(ref _provenance, new Provenance(_list, Entry, null, _locations) { Shadowed = Shadowed });

    /// <summary>The other entries that match the layer and do not count, strongest first. Of duplicates the last counts.</summary>
    public EquatableArray<Provenance> Shadowed { get; internal init; }

    /// <summary>Whether both tell the same story.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(Selection? other) =>
        other is not null && IsSkipped == other.IsSkipped && IsIncluded == other.IsIncluded && UsesDefaults == other.UsesDefaults
            && List == other.List
        && SkippedBy.Equals(other.SkippedBy) && Provenance.Equals(other.Provenance);

    /// <inheritdoc/>
    public override int GetHashCode() => (List * 397) ^ Entry;

    /// <summary>Whether the layer is on or skipped, and why, in one sentence without a final stop.</summary>
    public MessageText Describe() =>
        !IsSkipped ? (MessageText)$"on: {Reason}" : SkippedBy.IsEmpty ? (MessageText)$"skipped: {Reason}" : $"skipped {Reason}";

    /// <summary>Why the layer is on or skipped, without a final stop.</summary>
    public MessageText Reason
    {
        get
        {
            if (IsSkipped)
            {
                return SkippedBy.IsEmpty ? "no list includes it and no entry names it"
                    : IsOverridden ? (MessageText)$"by {Places}, which beats {Provenance.Place}" : $"by {Places}";
            }
            return IsRevived ? (MessageText)$"{Provenance.Place} beats {Places}"
                : IsOverridden ? (MessageText)$"{Provenance.Place} applies"
                : "no entry applies, only the global configuration";
        }
    }

    private MessageText Places => SkippedBy.Skip(1).Aggregate(
        SkippedBy[0].Place, static (places, skip) => (MessageText)$"{places} and {skip.Place}");
}
