using AmctGen.Cli.Help;
using AmctGen.Resolution;
using AmctGen.Samples;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>explain</c>: shows the settings that apply to each layer, and why.</summary>
internal static class ExplainCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        if (HelpPages.IsId(arguments.Files))
        {
            return HelpPages.Print(arguments.Files[0], context);
        }
        string format = arguments.OneOf("--format", "table", "markdown", "json");
        bool isSchemaOwn = arguments.Has("--message") || arguments.All("--proto").Count > 0;
        if (arguments.Has("--mode") == isSchemaOwn)
        {
            throw new UsageException("explain needs --mode, or --message and --proto for your own schema");
        }
        return isSchemaOwn ? ExplainSchema(arguments, format, context) : ExplainMode(arguments, format, context);
    }

    private static int ExplainMode(Arguments arguments, string format, CommandContext context)
    {
        AmctMode mode = AmctModes.Mode(arguments);
        ConfigInput input = ConfigInput.Read(AmctModes.Host(mode, arguments), arguments, "explain", context);
        string? layerName = LayerName(arguments, input);
        EffectiveConfig effective = EffectiveConfig.Create(mode, input.Config, input.Network, input.Locations);
        context.Report(input.ToFindings(AmctModes.Findings(mode, effective, input.Config, input.Network, input.Locations)));
        // If AMCT refuses the file, its settings are explained nevertheless, because this helps to see why.
        Print(effective.Explain(), layerName, format, context);
        return effective.Json is null ? 1 : 0;
    }

    private static int ExplainSchema(Arguments arguments, string format, CommandContext context)
    {
        if (arguments.All("--proto").Count == 0 || arguments.Has("--schema"))
        {
            throw new UsageException(arguments.Has("--schema")
                ? "--schema needs --mode"
                : $"--message needs --proto here; the built-in messages are explained by --mode: {AmctModes.Names}");
        }
        MessageHost host = MessageSource.Find(arguments, context);
        if (!host.HasFeatures)
        {
            throw new UsageException($"{host.Shape.FullName} declares no (amctgen.feature), so there is nothing to explain");
        }
        ConfigInput input = ConfigInput.Read(host, arguments, "explain", context);
        string? layerName = LayerName(arguments, input);
        LayerRef[] layers = NetworkFile.Refs(input.Network);
        context.Report(host.Lint(input.File, input.Dialect, layers));
        Print(host.Explain(input.File.Text, input.Dialect, layers, input.Locations), layerName, format, context);
        return 0;
    }

    private static string? LayerName(Arguments arguments, ConfigInput input)
    {
        if (arguments.Single("--layer") is not { } name || input.Network.Layer.Any(layer => layer.Name == name))
        {
            return arguments.Single("--layer");
        }
        string[] names = [.. input.Network.Layer.Select(static layer => layer.Name)];
        string? near = PathNames.Find(name, names) ?? Suggestions.Find(name, names);
        throw new UsageException($"'{arguments.Required("--layers")}' has no layer '{name}'"
            + (near is null ? "" : $"; did you mean '{near}'?"));
    }

    private static void Print(IEnumerable<LayerOutcome> outcomes, string? layerName, string format, CommandContext context)
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
