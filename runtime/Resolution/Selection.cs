namespace AmctGen.Resolution;

/// <summary>Which entry applies to a layer, and whether the layer is taken out.</summary>
public sealed record Selection
{
    /// <summary>The layer.</summary>
    public required LayerRef Layer { get; init; }

    /// <summary>Whether the feature leaves the layer alone: taken out by a list, or left out by the lists of what is included.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Whether the layer stands in a list of what is included or is named by an entry; true where there is no such list.</summary>
    public bool IsIncluded { get; init; } = true;

    /// <summary>The elements of skip lists that match the layer, also where an override beats them.</summary>
    public EquatableArray<Provenance> SkippedBy { get; init; }

    /// <summary>Whether the layer stands in a skip list and stays in, because an entry overrides that.</summary>
    public bool IsRevived => !IsSkipped && !SkippedBy.IsEmpty;

    /// <summary>Whether an entry applies to the layer.</summary>
    public bool IsOverridden => Entry >= 0;

    /// <summary>Whether sections hold built-in defaults because the layer is skipped.</summary>
    public bool UsesDefaults { get; init; }

    /// <summary>The number of the list that holds the selected entry; -1 where no entry applies.</summary>
    public int List { get; init; } = -1;

    /// <summary>The index of the selected entry in its list; -1 where no entry applies.</summary>
    public int Entry { get; init; } = -1;

    /// <summary>The selected entry with what it shadows; level global where no entry applies.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The other entries that match the layer and do not count, strongest first. Of duplicates the last counts.</summary>
    public EquatableArray<Provenance> Shadowed => Provenance.Shadowed;

    /// <summary>Whether the layer is on or skipped, and why, in one sentence without a final stop.</summary>
    public string Describe()
    {
        if (IsSkipped)
        {
            return SkippedBy.IsEmpty
                ? "skipped: no list includes it and no entry names it"
                : "skipped by " + Places() + (IsOverridden ? ", which beats " + Provenance.Place : "");
        }
        return IsRevived ? "on: " + Provenance.Place + " beats " + Places()
            : IsOverridden ? "on: " + Provenance.Place + " applies"
            : "on: no entry applies, only the global configuration";
    }

    private string Places() => string.Join(" and ", SkippedBy.Select(static place => place.Place));
}
