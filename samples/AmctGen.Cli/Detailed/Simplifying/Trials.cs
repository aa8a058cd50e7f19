using System.Text;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Tries what a configuration does to single layers, by deriving the effective configuration of a network of few layers.</summary>
/// <param name="goal">What the configuration should say.</param>
internal sealed class Trials(SimplifyGoal goal)
{
    // A search that needs more ends with what it has found, and without entries for types.
    private const int MostTrials = 20_000;

    private readonly Dictionary<(string Config, LayerClass Layers), Fit> _known = [];
    private readonly TrialNetwork _networks = new(goal.Network);
    private readonly Dictionary<LayerClass, NetworkModel> _alone = [];

    /// <summary>Whether the search should end soon.</summary>
    public bool IsExhausted => _known.Count >= MostTrials;

    /// <summary>How the values that layers get agree with those that they should have.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="global">The global sections.</param>
    /// <param name="type">What is set for their type.</param>
    /// <param name="layer">What is set for each of them.</param>
    public Fit Try(LayerClass layers, EntryText global, LayerChoice type, LayerChoice layer)
    {
        List<(LayerClass Layers, EntryText Entry)> companions = [.. Companions(layers, type)];
        var draft = new ConfigDraft
        {
            Fields = goal.Fields,
            Globals = goal.TrialGlobals,
            Global = global,
            Types = type == LayerChoice.None ? [] : [(layers.Type, type)],
            Layers =
            [
                (layers.Sample.Name, layer),
                .. companions.Select(static other => (other.Layers.Sample.Name, new LayerChoice(other.Entry, default))),
            ],
            Included = goal.Fields.Include is null ? [] : [layers.Sample.Name],
        };
        string text = draft.ToString();
        if (!_known.TryGetValue((text, layers), out Fit fit))
        {
            _known[(text, layers)] = fit = Derive(text, layers, companions);
        }
        return fit;
    }

    private Fit Derive(string text, LayerClass layers, List<(LayerClass Layers, EntryText Entry)> companions)
    {
        if (!goal.Schema.TryParse(Encoding.UTF8.GetBytes(text), out IMessage? config, out _))
        {
            return Fit.None;
        }
        NetworkModel network = companions.Count == 0 && _alone.TryGetValue(layers, out NetworkModel? known) ? known
            : _networks.Cut(companions.Select(static other => other.Layers).Prepend(layers).Select(static other => other.Sample));
        if (companions.Count == 0)
        {
            _alone[layers] = network;
        }
        return EffectiveConfig.Create(goal.Mode, config, network).Json is { } json
            ? goal.FitIn(JsonTree.Parse(json), layers)
            : Fit.None;
    }

    // AMCT refuses a configuration in which nothing is left to do, and sections for a feature that no layer can have: other layers,
    // which have entries of their own, make sure that this is not the reason. A list of types may contain their type.
    private IEnumerable<(LayerClass Layers, EntryText Entry)> Companions(LayerClass layers, LayerChoice type) =>
        from feature in goal.Features
        where !layers.IsOn(feature)
        let companion = goal.Classes.Where(other => other.Has(feature)).OrderByDescending(other => other.IsOn(feature))
            .ThenBy(other => !type.Lists.IsEmpty && other.Type == layers.Type).FirstOrDefault()
        where companion is not null && companion != layers && (companion.IsOn(feature) || !layers.Has(feature))
        group feature by companion into found
        select (found.Key, found.Key.Entries[^1].Where(section => goal.Sections(found).Contains(section.Path)));
}
