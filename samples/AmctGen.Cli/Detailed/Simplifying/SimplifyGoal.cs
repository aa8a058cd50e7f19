using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Cli.Detailed.Writing;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>What a simplified configuration should say, prepared for the search.</summary>
internal sealed class SimplifyGoal
{
    private const string Pruning = "prune";

    /// <param name="config">The detailed configuration, which has no errors.</param>
    /// <param name="schema">The simplified configuration of its mode.</param>
    /// <param name="network">The network.</param>
    public SimplifyGoal(DetailedConfig config, ModeSchema schema, NetworkModel network)
    {
        (Config, Schema, Network) = (config, schema, network);
        Fields = EntryFields.Of(schema, Mode);
        Globals = WriteGlobals(config.Globals);
        TrialGlobals = WriteGlobals(
            config.Globals.Where(static value => value.Field.Kind is not (DetailedKind.Names or DetailedKind.Groups)));
        Features = [.. config.Schema.Switches.Select(static item => item.Feature)];
        Classes = FindClasses();
    }

    /// <summary>The detailed configuration.</summary>
    public DetailedConfig Config { get; }

    /// <summary>The simplified configuration of the mode.</summary>
    public ModeSchema Schema { get; }

    public NetworkModel Network { get; }

    public AmctMode Mode => Config.Schema.Mode;

    /// <summary>The names in the schema.</summary>
    public EntryFields Fields { get; }

    /// <summary>The values for the whole network.</summary>
    public IReadOnlyList<ConfigField> Globals { get; }

    /// <summary>Those that name no layer.</summary>
    public IReadOnlyList<ConfigField> TrialGlobals { get; }

    /// <summary>The features that layers have on or off.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>The layers, those that are alike together.</summary>
    public IReadOnlyList<LayerClass> Classes { get; }

    /// <summary>The sections of an entry that belong to some features.</summary>
    public IEnumerable<string> Sections(IEnumerable<string> features) =>
        Config.Schema.Sections.Where(section => features.Contains(section.Feature)).Select(static section => section.Path);

    /// <summary>The values of a layer in another detailed configuration of the same mode; null if it has no such layer.</summary>
    public string? NeedIn(JsonNode root, string layer) =>
        root.Find(layer) is { } member && DetailedReader.ReadLayer(member, Config.Schema) is { } values
            ? Needs.Of(values, Config.Schema)
            : null;

    private IReadOnlyList<ConfigField> WriteGlobals(IEnumerable<DetailedValue> values)
    {
        var root = new ConfigField("");
        foreach (DetailedValue value in values)
        {
            PartWriter.Write(value, root, Schema.Shape, value.Field.Key);
        }
        return root.Fields;
    }

    // In modes with pruning, a layer that could be pruned and is not is missing in the result.
    private List<LayerClass> FindClasses()
    {
        var networks = new TrialNetwork(Network);
        var classes = new Dictionary<(string, string?), LayerClass>();
        Dictionary<string, DetailedLayer> layers =
            Config.Layers.ToDictionary(static layer => layer.Name, StringComparer.Ordinal);
        foreach (Layer layer in Network.Layer)
        {
            DetailedLayer? values = layers.GetValueOrDefault(layer.Name);
            if (values is null && !Mode.Features.Contains(Pruning))
            {
                continue;
            }
            string? need = values is null ? null : Needs.Of(values, Config.Schema);
            (string, string?) key = (networks.Describe(layer), need);
            if (!classes.TryGetValue(key, out LayerClass? found))
            {
                classes[key] = found = new LayerClass
                {
                    Sample = layer,
                    Values = values ?? new DetailedLayer(null, new Dictionary<string, bool>(), []),
                    Need = need,
                    Entries = values is null ? [] : EntryVariants.Of(values, Config.Schema, Fields),
                };
            }
            found.Names.Add(layer.Name);
        }
        return [.. classes.Values];
    }
}
