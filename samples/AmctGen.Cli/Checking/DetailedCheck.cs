using AmctGen.Cli.Detailed;
using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Cli.Detailed.Writing;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Messages;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Checking;

/// <summary>Finds the errors of a detailed configuration, AMCT's JSON, and what AMCT refuses in it.</summary>
internal sealed class DetailedCheck : FileCheck
{
    // What is about deriving a configuration, and not about reading it.
    private static readonly string[] s_notRead = [DetailedIds.Downgrade, DetailedIds.Chain, DetailedIds.Group, "AMCT5219", "AMCT5220"];

    /// <summary>The mode; null if the names in the file determine it.</summary>
    public AmctMode? Mode { get; init; }

    /// <summary>The framework.</summary>
    public required string Framework { get; init; }

    /// <summary>The network that the file configures; null if it is not known.</summary>
    public NetworkModel? Network { get; init; }

    public override IEnumerable<Finding> Find(FindingFile file) => Read(file, out _);

    /// <summary>Finds the errors of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="config">The configuration; null if its structure has errors.</param>
    public IReadOnlyList<Finding> Read(FindingFile file, out DetailedConfig? config)
    {
        JsonTree tree = JsonTree.Read(file.Text);
        config = null;
        if (tree.Root is { Kind: JsonKind.Object } root && !tree.HasErrors && FindSchema(root, tree) is { } schema)
        {
            config = DetailedReader.Read(tree, schema);
        }
        else if (tree.Root is not null && !tree.HasErrors)
        {
            new DetailedValueChecks(tree).WrongType("the file", tree.Root, "an object with the layers");
        }
        if (config is not null)
        {
            CheckSwitches(config);
            CheckGroups(config);
            CheckValues(config);
        }
        return [.. tree.Diagnostics.Select(finding => finding.ToFinding(file))];
    }

    // Null, and reported, if the file is for another mode.
    private DetailedSchema? FindSchema(JsonNode root, JsonTree tree)
    {
        IReadOnlyList<AmctMode> modes = DetailedModes.Find(root);
        if (Mode is not null ? modes.Count == 0 || modes.Contains(Mode) : modes.Count > 0)
        {
            return DetailedSchemas.Of(Mode ?? modes[0], Framework);
        }
        MessageText message = Mode is null
            ? $"nothing in this file shows the mode that it is for: use --mode"
            : (MessageText)$"this is a detailed configuration of the mode {modes[0].Name}: use --mode {modes[0].Name}";
        new DetailedValueChecks(tree).Report(
            Mode is null ? ToolErrors.Unnamed : DetailedIds.OtherMode, root.Span with { Length = 1 }, "", message);
        return null;
    }

    private static void CheckSwitches(DetailedConfig config)
    {
        if (config.Schema.Switches.IsEmpty)
        {
            return;
        }
        bool isOn = config.Layers.Any(static layer => layer.Enabled.Values.Any(static value => value));
        if (!isOn)
        {
            MessageText names = config.Schema.Switches.Select(static item => MessageText.Verbatim(item.Key))
                .Aggregate(static (all, name) => (MessageText)$"{all} or {name}");
            new DetailedValueChecks(config.Tree).Report(DetailedIds.NothingEnabled, config.Tree.Root!.Span with { Length = 1 }, "",
                $"no layer has {names}: true, so nothing is left to do, and AMCT refuses the file");
        }
    }

    private void CheckGroups(DetailedConfig config)
    {
        foreach (JsonNode item in (config.Global("distill_group")?.Value.Items ?? []).SelectMany(static group => group.Items))
        {
            MessageText? problem = item.Kind == JsonKind.Null
                ? "a group contains an operation that belongs to no layer, and AMCT refuses the file; declare it as a layer of the network"
                : Network is null || Network.Layer.Any(layer => layer.Name == item.Text)
                ? null
                : (MessageText)$"'{item.Text}' is not a layer of the network{Hint(item.Text)}";
            if (problem is not null)
            {
                new DetailedValueChecks(config.Tree).Report(DetailedIds.Group, item.Span, "distill_group", problem);
            }
        }
    }

    private void CheckValues(DetailedConfig config)
    {
        var checks = new DetailedValueChecks(config.Tree);
        HashSet<string>? known = Network?.Layer.Select(static layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        foreach (DetailedLayer layer in config.Layers.Where(layer => known?.Contains(layer.Name) == false))
        {
            checks.Report(DetailedIds.UnsupportedLayer, layer.Member!.NameSpan, layer.Name,
                $"'{layer.Name}' is not a layer of the network{Hint(layer.Name)}");
        }
        AmctMode mode = config.Schema.Mode;
        ModeSchema schema = AmctModes.DetailedSchema(mode, Framework);
        ExplicitConfig? written = ExplicitConfig.Create(
            config, schema, layer => known?.Contains(layer.Name) != false, out TextDiagnostic? problem);
        if (written is null)
        {
            checks.Report(DetailedIds.Unsayable, config.Tree.Root!.Span with { Length = 1 }, "", problem!.Message);
            return;
        }
        EquatableArray<ConfigFinding> findings = Network is null
            ? ConfigChecks.Find(mode, written.Message)
            : EffectiveConfig.Create(mode, written.Message, Network).Findings;
        foreach (ConfigFinding finding in findings.Where(static finding => finding.FieldPath.Length > 0 && !s_notRead.Contains(finding.Id)))
        {
            Report(finding, written, checks);
        }
    }

    private void Report(ConfigFinding finding, ExplicitConfig written, DetailedValueChecks checks)
    {
        if (written.Find(finding.FieldPath) is not { } origin)
        {
            return;
        }
        if (finding.Id == DetailedIds.Ignored)
        {
            checks.Report(DetailedIds.UnsupportedLayer, origin.Span, origin.Path,
                $"AMCT cannot handle the layer '{origin.Path}' in this mode, and refuses the file; remove the layer");
            return;
        }
        checks.Report(finding.Id, origin.Span, origin.Path, DetailedWords.Of(finding, origin));
    }

    private MessageText? Hint(string name)
    {
        string[] names = [.. Network!.Layer.Select(static layer => layer.Name)];
        return Suggestions.Question(PathNames.Find(name, names) ?? Suggestions.Find(name, names));
    }
}
