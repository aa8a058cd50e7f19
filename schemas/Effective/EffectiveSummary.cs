using AmctGen.Resolution;

namespace AmctGen.Schemas.Effective;

/// <summary>What AMCT does with the layers of a network, as groups of layers.</summary>
public sealed record EffectiveSummary
{
    /// <summary>The number of layers, without containers.</summary>
    public required int LayerCount { get; init; }

    /// <summary>The layers that are quantized, by their widths: the largest group first.</summary>
    public required EquatableArray<WidthGroup> Quantized { get; init; }

    /// <summary>The layers that are pruned.</summary>
    public required EquatableArray<LayerRef> Pruned { get; init; }

    /// <summary>The layers that a list of the configuration skips for at least one feature.</summary>
    public required EquatableArray<LayerRef> Skipped { get; init; }

    /// <summary>
    /// The layers that AMCT neither quantizes nor prunes although no list skips them, most often because of their type.
    /// </summary>
    public required EquatableArray<LayerRef> LeftAlone { get; init; }

    /// <summary>Returns the counts in one line, for example <c>60 layers: 20 A8W8, 3 pruned, 37 left alone</c>.</summary>
    public override string ToString()
    {
        string[] parts =
        [
            .. Quantized.Select(static group => FormattableString.Invariant($"{group.Layers.Count} {group.Widths}")),
            .. Count(Pruned, "pruned"), .. Count(Skipped, "skipped"), .. Count(LeftAlone, "left alone"),
        ];
        return FormattableString.Invariant($"{LayerCount} layers: {string.Join(", ", parts)}");
    }

    internal static EffectiveSummary Of(EquatableArray<LayerOutcome> outcomes) => new()
    {
        LayerCount = outcomes.Count,
        Quantized =
        [
            .. outcomes
                .Where(static outcome => outcome.Widths is not null)
                .GroupBy(static outcome => outcome.Widths!.Value, static outcome => outcome.Layer)
                .OrderByDescending(static group => group.Count())
                .Select(static group => new WidthGroup(group.Key, [.. group])),
        ],
        Pruned = LayersThat(outcomes, static outcome => outcome.IsPruned),
        Skipped = LayersThat(outcomes, static outcome => outcome.IsSkipped),
        LeftAlone = LayersThat(outcomes, static outcome => outcome is { Widths: null, IsPruned: false, IsSkipped: false }),
    };

    private static EquatableArray<LayerRef> LayersThat(EquatableArray<LayerOutcome> outcomes, Func<LayerOutcome, bool> predicate) =>
        [.. outcomes.Where(predicate).Select(static outcome => outcome.Layer)];

    private static IEnumerable<string> Count(EquatableArray<LayerRef> layers, string word)
    {
        if (layers.Count > 0)
        {
            yield return FormattableString.Invariant($"{layers.Count} {word}");
        }
    }
}
