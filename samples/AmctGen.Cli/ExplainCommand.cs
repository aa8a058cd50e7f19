using AmctGen.Samples;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>explain</c>: tells what applies to each layer, and why.</summary>
internal static class ExplainCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        string format = arguments.OneOf("--format", "table", "markdown", "json");
        AmctInput input = AmctInput.Read(arguments, "explain", context);
        string? layerName = arguments.Single("--layer");
        if (layerName is not null && !input.Network.Layer.Any(layer => layer.Name == layerName))
        {
            string[] names = [.. input.Network.Layer.Select(static layer => layer.Name)];
            string? near = PathNames.Find(layerName, names) ?? Suggestions.Find(layerName, names);
            throw new UsageException($"'{arguments.Required("--layers")}' has no layer '{layerName}'" + (near is null ? "" : $"; did you mean '{near}'?"));
        }
        EffectiveConfig effective = EffectiveConfig.Create(input.Mode, input.Config, input.Network, input.Locations);
        EffectiveCommand.Report(AmctModes.Findings(input.Mode, effective, input.Config, input.Network, input.Locations), input.Path, context);
        Print(effective.Explain(), layerName, format, context);
        return effective.Json is null ? 1 : 0;
    }

    // Where AMCT refuses, what the file says is explained all the same: it helps to see why.
    private static void Print(EquatableArray<LayerOutcome> outcomes, string? layerName, string format, CommandContext context)
    {
        if (layerName is not null)
        {
            context.Print(ExplanationLine.Story(outcomes.First(outcome => outcome.Layer.Name == layerName)));
            return;
        }
        ExplanationLine[] lines = [.. outcomes.SelectMany(ExplanationLine.Of)];
        context.Print(format switch
        {
            "markdown" => ExplanationWriter.Markdown(lines),
            "json" => ExplanationWriter.Json(lines),
            _ when context.Terminal is { } terminal => ExplanationTable.Render(lines, terminal),
            _ => ExplanationWriter.Table(lines, int.MaxValue, useColors: false),
        });
    }
}
