using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Cli.Detailed.Writing;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>What a simplified configuration should say, prepared for the search.</summary>
internal sealed class SimplifyGoal
{
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

    /// <summary>Whether a layer has its values in another detailed configuration of the same mode.</summary>
    /// <param name="root">The other configuration.</param>
    /// <param name="layers">The layers, of which the first one is looked at.</param>
    public Fit FitIn(JsonNode root, LayerClass layers)
    {
        DetailedLayer? values =
            root.Find(layers.Sample.Name) is { } member ? DetailedReader.ReadLayer(member, Config.Schema) : null;
        if (layers.Need is null)
        {
            return values is null ? Fit.Same : values.Enabled.Values.Any(static isOn => isOn) ? Fit.None : Fit.Off;
        }
        return values is not null && Needs.Of(values, Config.Schema) == layers.Need ? Fit.Same : Fit.None;
    }

    private IReadOnlyList<ConfigField> WriteGlobals(IEnumerable<DetailedValue> values)
    {
        var root = new ConfigField("");
        foreach (DetailedValue value in values)
        {
            PartWriter.Write(value, root, Schema.Shape, value.Field.Key);
        }
        return root.Fields;
    }

    // If the mode has a list of the layers to configure, AMCT leaves a layer that the file omits as it is.
    private List<LayerClass> FindClasses()
    {
        var networks = new TrialNetwork(Network);
        var classes = new Dictionary<(string, string?), LayerClass>();
        Dictionary<string, DetailedLayer> layers =
            Config.Layers.ToDictionary(static layer => layer.Name, StringComparer.Ordinal);
        foreach (Layer layer in Network.Layer)
        {
            DetailedLayer? values = layers.GetValueOrDefault(layer.Name);
            if (values is null && Fields.Include is not null)
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
