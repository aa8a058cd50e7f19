using AmctGen.Generator.Model;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>Says why something does not apply to a layer: the resolver's reason, or what applies instead.</summary>
/// <param name="features">The features of the schema.</param>
/// <param name="explanation">The configuration.</param>
internal sealed class WhyNotReasons(ResolverModel features, Explanation explanation)
{
    /// <summary>The reasons, each once.</summary>
    public List<string> Find(Wanted wanted, LayerOutcome outcome)
    {
        List<string> reasons = wanted is WantedPlace place ? [.. OfPlace(place, outcome).Distinct()] : [];
        return reasons.Count > 0 ? reasons : [.. Instead(wanted, outcome).Select(explanation.Language.Of).Distinct()];
    }

    private IEnumerable<string> OfPlace(WantedPlace wanted, LayerOutcome outcome)
    {
        foreach (FeatureOutcome feature in outcome.Features)
        {
            if (feature.LeftAlone is { } reason)
            {
                yield return explanation.Language.Of(reason);
            }
        }
        foreach (string key in OtherKeys(wanted.Path, outcome.Layer))
        {
            yield return key;
        }
        foreach (StoryFeature feature in explanation.StoryOf(outcome).Features)
        {
            IEnumerable<StoryLoser> losers = feature.Hidden.Concat(
                feature.Values.Where(value => wanted.Concerns(feature.Name, value.Name)).SelectMany(static value => value.Hidden));
            foreach (StoryLoser loser in losers.Where(loser => loser.Place.Path.Length > 0 && wanted.IsRelated(loser.Place.Path)))
            {
                yield return loser.Reason;
            }
        }
    }

    // An entry or element for another layer.
    private IEnumerable<string> OtherKeys(string path, LayerRef layer)
    {
        int end = path.IndexOf(']', StringComparison.Ordinal);
        int start = end < 0 ? -1 : path.LastIndexOf('[', end);
        if (start < 0)
        {
            yield break;
        }
        (string list, string element) = (path[..start], path[..(end + 1)]);
        foreach (PrecedenceModel feature in features.Features)
        {
            foreach ((string place, bool byType) in feature.Overrides
                .Where(overrides => MessagePath.Join(overrides.Path) == list)
                .Select(overrides => ($"{element}.{overrides.KeyProtoName}", overrides.ByType))
                .Concat(feature.Skips.Concat(feature.Includes).Where(names => MessagePath.Join(names.Path) == list)
                    .Select(names => (element, names.ByType))))
            {
                string own = byType ? layer.Type : layer.Name;
                string key = explanation.Values.Find(place) ?? "\"\"";
                if (key != StringEscapes.Quote(own))
                {
                    MessageText other = MessageText.Verbatim(key);
                    MessageText asked = MessageText.Verbatim(StringEscapes.Quote(own));
                    yield return explanation.Language.Of(byType
                        ? (MessageText)$"it is for the layer type {other}, not for {asked}"
                        : $"it is for the layer name {other}, not for {asked}");
                }
            }
        }
    }

    private static IEnumerable<MessageText> Instead(Wanted wanted, LayerOutcome outcome)
    {
        foreach (FeatureOutcome feature in outcome.Features)
        {
            if (feature.LeftAlone is not null || feature.Resolved is null)
            {
                yield return feature.LeftAlone ?? $"{feature.Name} is off";
                continue;
            }
            // The settings of a skipped layer do not matter.
            bool isAboutSkips = !feature.IsEnabled || wanted is WantedLevel { Level: StoryLevel.Skip };
            if (isAboutSkips)
            {
                yield return $"{feature.Name} is {feature.Resolved.Selection.Describe()}";
            }
            IReadOnlyList<IResolved> values = isAboutSkips ? [] : feature.Resolved.Values;
            foreach (IResolved value in values.Where(value => wanted.Concerns(feature.Name, value.Name)))
            {
                yield return $"{value.Name}: {value.Provenance.Describe()}";
            }
        }
    }
}
