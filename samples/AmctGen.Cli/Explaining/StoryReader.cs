using AmctGen.Cli.Languages;
using AmctGen.Resolution;
using AmctGen.Samples;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining;

/// <summary>Describes what the resolver found: the winner of each value, and all losers with the reason.</summary>
/// <param name="values">The values of the configuration.</param>
/// <param name="language">The language of the reasons.</param>
internal sealed class StoryReader(ConfigValues values, Language language)
{
    private readonly Dictionary<(string Path, string Section), string?> _hiddenValues = [];

    public Story Read(LayerOutcome outcome) => new([.. outcome.Features.Select(Read)]);

    private StoryFeature Read(FeatureOutcome feature)
    {
        Selection? selection = feature.Resolved?.Selection;
        return new StoryFeature
        {
            Name = feature.Name,
            State = ExplanationLine.State(feature),
            IsSkipped = !feature.IsEnabled,
            Reason = language.Of(ExplanationLine.Reason(feature)),
            Place = selection is null || feature.LeftAlone is not null ? null : PlaceOf(selection),
            Hidden = selection is null ? default : [.. LosersOf(selection)],
            Values = [.. (feature.Resolved?.Values ?? []).Select(value => Read(value, selection!, feature.Changes))],
            Effective = feature.Values,
        };
    }

    private StoryValue Read(IResolved resolved, Selection selection, EquatableArray<EffectiveChange> changes) => new()
    {
        Name = resolved.Name,
        Text = ExplanationLine.DescribeValue(resolved, changes, language.Of),
        Place = StoryPlace.Of(resolved.Provenance),
        Reason = language.Of(resolved.Provenance.Describe()),
        Hidden = [.. resolved.Provenance.Shadowed.Select(hidden => new StoryLoser(
            StoryPlace.Of(hidden), ValueOf(hidden, resolved.Name), language.Of(LoserReason.Of(hidden, resolved, selection))))],
    };

    /// <summary>What decides whether a feature applies.</summary>
    public static StoryPlace PlaceOf(Selection selection) =>
        !selection.IsSkipped ? StoryPlace.Of(selection.Provenance)
        : selection.SkippedBy.IsEmpty ? new StoryPlace { Level = StoryLevel.Skip, Path = "" }
        : StoryPlace.Of(selection.SkippedBy[0], StoryLevel.Skip);

    private IEnumerable<StoryLoser> LosersOf(Selection selection)
    {
        if (selection.IsSkipped && selection.IsOverridden)
        {
            yield return Loser(selection.Provenance, LoserReason.SkipWins);
        }
        foreach (Provenance skip in selection.IsRevived ? selection.SkippedBy : default)
        {
            yield return Skip(skip, LoserReason.EntryWins);
        }
        foreach (Provenance skip in selection.IsSkipped ? selection.SkippedBy.Skip(1) : [])
        {
            yield return Skip(skip, LoserReason.SkippedAlready);
        }
        foreach (Provenance hidden in selection.Shadowed)
        {
            yield return Loser(hidden, LoserReason.Of(hidden, selection));
        }
    }

    private StoryLoser Loser(Provenance hidden, MessageText reason) => new(StoryPlace.Of(hidden), null, language.Of(reason));

    private StoryLoser Skip(Provenance skip, MessageText reason) =>
        new(StoryPlace.Of(skip, StoryLevel.Skip), values.Find(skip.FieldPath), language.Of(reason));

    // A hidden entry has the value in its section; a hidden global field is the value.
    private string? ValueOf(Provenance hidden, string section)
    {
        if (!_hiddenValues.TryGetValue((hidden.FieldPath, section), out string? value))
        {
            bool isEntry = hidden.Entry >= 0 && hidden.FieldPath.EndsWith(']');
            value = values.Find(isEntry ? hidden.FieldPath + "." + section : hidden.FieldPath);
            _hiddenValues.Add((hidden.FieldPath, section), value);
        }
        return value;
    }
}
