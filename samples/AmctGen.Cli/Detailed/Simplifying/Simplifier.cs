using System.Text;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Cli.Detailed.Writing;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;

namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>Writes a small simplified configuration from which AMCT derives a detailed one.</summary>
internal static class Simplifier
{
    /// <summary>Simplifies a detailed configuration that has no errors.</summary>
    /// <param name="config">The detailed configuration.</param>
    /// <param name="schema">The simplified configuration of its mode.</param>
    /// <param name="network">The network.</param>
    public static Simplified Simplify(DetailedConfig config, ModeSchema schema, NetworkModel network)
    {
        var goal = new SimplifyGoal(config, schema, network);
        Solution solution = new SimplifySearch(goal).Find();
        ConfigDraft draft = Draft(goal, solution);
        string text = config.Global("distill_group") is { } groups ? WithGroups(goal, draft, groups.Value) : draft.ToString();
        return new Simplified(text, Derive(goal, text));
    }

    /// <summary>The detailed configuration that AMCT derives from a text; null if AMCT refuses it.</summary>
    public static JsonNode? Derive(SimplifyGoal goal, string text) =>
        goal.Schema.TryParse(Encoding.UTF8.GetBytes(text), out IMessage? message, out _)
        && EffectiveConfig.Create(goal.Mode, message, goal.Network).Json is { } json ? JsonTree.Parse(json) : null;

    private static ConfigDraft Draft(SimplifyGoal goal, Solution solution)
    {
        Dictionary<string, LayerChoice> byName = solution.Layers
            .SelectMany(static pair => pair.Key.Names.Select(name => (name, pair.Value)))
            .ToDictionary(static pair => pair.name, static pair => pair.Value, StringComparer.Ordinal);
        string[] missing = [.. goal.Classes.Where(static layers => layers.Need is null).SelectMany(static layers => layers.Names)];
        (string Name, LayerChoice Choice)[] layers =
            [.. goal.Config.Layers.Select(static layer => layer.Name).Concat(missing).Select(name => (name, byName[name]))];
        return new ConfigDraft
        {
            Fields = goal.Fields,
            Globals = goal.Globals,
            Global = solution.Global,
            Types = [.. solution.Types.Select(static pair => (pair.Key, pair.Value))],
            Layers = layers,
            // The layers of the list come first in the result, and then those that only an entry names.
            Included = [.. layers.Take(Array.FindLastIndex(layers, static layer => layer.Choice.Entry is null) + 1)
                .Select(static layer => layer.Name)],
        };
    }

    private static string WithGroups(SimplifyGoal goal, ConfigDraft draft, JsonNode groups) =>
        new GroupSearch(goal, draft, groups).Find();
}
