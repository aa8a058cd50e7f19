using System.Security.Cryptography;
using AmctGen.Cli.Explaining.Comparing;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Messages;
using AmctGen.Generator.Model;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>
/// Searches for the smallest edit after which something applies to a layer: with the fewest steps, then the fewest other layers that
/// change, then the fewest characters.
/// </summary>
/// <param name="schema">The schema and the layers.</param>
/// <param name="features">The features of the schema.</param>
/// <param name="original">The configuration.</param>
/// <param name="layer">The layer.</param>
internal sealed class EditSearch(ExplainedSchema schema, ResolverModel features, Explanation original, ShownLayer layer)
{
    /// <summary>The most steps of an edit.</summary>
    public const int MostSteps = 3;

    private const int MostTexts = 400;

    // A large file is resolved less often.
    private const long MostBytes = 40_000_000;

    // Resolving all layers again costs more than resolving one.
    private const int MostVerified = 12;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>The edit; null if none was found.</summary>
    public ConfigEdit? Find(Wanted wanted)
    {
        if (ConfigState.TryCreate(original.File.Text, layer.Layer, features, schema) is not { } start)
        {
            return null;
        }
        var steps = new EditSteps(features, layer.Layer);
        List<(ConfigState State, Wanted Wanted)> reached = [(start, wanted)];
        _seen.Add(KeyOf(start.Text));
        for (int count = 1; count <= MostSteps; count++)
        {
            reached = [.. reached.SelectMany(place => steps.Of(place.State, place.Wanted)).Where(IsNew).Select(Resolve)
                .Where(static place => place.State is not null).Select(static place => (place.State!, place.Wanted))];
            if (Best(reached.FindAll(static place => place.Wanted.IsMet(place.State.Answers, place.State.Values)), count) is { } edit)
            {
                return edit;
            }
        }
        return null;
    }

    private bool IsNew(EditStep step)
    {
        bool isNew = _seen.Count < MostTexts && _bytes < MostBytes && _seen.Add(KeyOf(step.Text));
        _bytes += isNew ? step.Text.Length : 0;
        return isNew;
    }

    private (ConfigState? State, Wanted Wanted) Resolve(EditStep step) =>
        (ConfigState.TryCreate(step.Text, layer.Layer, features, schema), step.Wanted);

    private ConfigEdit? Best(List<(ConfigState State, Wanted Wanted)> candidates, int steps) => candidates
        .OrderBy(candidate => ConfigEdit.SizeOf(original.File.Text, candidate.State.Text)).Take(MostVerified)
        .Select(candidate => Verify(candidate.State.Text, candidate.Wanted, steps)).OfType<ConfigEdit>()
        .OrderBy(static edit => edit.Others.Count).ThenBy(static edit => edit.Size).FirstOrDefault();

    // Everything is read and resolved again, as for a file that a user has edited.
    private ConfigEdit? Verify(byte[] text, Wanted wanted, int steps)
    {
        if (schema.TryExplain(new FindingFile(original.File.Path, text)) is not { } edited || (edited.IsRefused && !original.IsRefused))
        {
            return null;
        }
        LayerOutcome outcome = edited.Outcomes.First(other => other.Layer == layer.Shown);
        return !wanted.IsMet(LayerAnswer.Of(outcome), edited.Values) ? null : new ConfigEdit
        {
            Text = text,
            Steps = steps,
            Others = [.. ConfigComparison.Compare(original, edited).Groups.SelectMany(static group => group.Layers)
                .Where(other => other != layer.Shown)],
            Size = ConfigEdit.SizeOf(original.File.Text, text),
        };
    }

    private static string KeyOf(byte[] text) => Convert.ToBase64String(SHA256.HashData(text));
}
