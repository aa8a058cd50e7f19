using AmctGen.Cli.Calls;
using AmctGen.Cli.Explaining;
using AmctGen.Cli.Explaining.Report;
using AmctGen.Cli.Help;
using AmctGen.Cli.Inputs;
using AmctGen.Samples;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Commands;

/// <summary><c>explain</c>: shows the settings that apply to each layer, and why.</summary>
internal static class ExplainCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        if (HelpPages.IsId(arguments.Files))
        {
            return HelpPages.Print(arguments.Files[0], context);
        }
        string format = arguments.OneOf("--format", "table", "markdown", "json", "html");
        ExplainedSchema schema = ExplainedSchema.Find(arguments, "explain", context);
        ThrowIfUnknown(arguments.Single("--layer"), schema, arguments);
        // If AMCT refuses the file, its settings are explained nevertheless, because this helps to see why.
        Explanation explanation = schema.Read(arguments.Files[0], context);
        OutputFiles.Print(Write(explanation, schema, arguments.Single("--layer"), format, context), arguments.Single("-o"), context);
        return explanation.IsRefused ? 1 : 0;
    }

    /// <summary>Ends the call if the network does not have a layer.</summary>
    /// <exception cref="UsageException">There is no such layer.</exception>
    public static void ThrowIfUnknown(string? name, ExplainedSchema schema, Arguments arguments)
    {
        if (name is null || schema.Network is null || schema.Network.Layer.Any(layer => layer.Name == name))
        {
            return;
        }
        string[] names = [.. schema.Network.Layer.Select(static layer => layer.Name)];
        string? near = PathNames.Find(name, names) ?? Suggestions.Find(name, names);
        throw new UsageException($"'{arguments.Required("--layers")}' has no layer '{name}'"
            + (near is null ? "" : $"; did you mean '{near}'?"));
    }

    /// <summary>The error about a layer that an explanation does not contain.</summary>
    public static UsageException NotExplained(string name, ExplainedSchema schema)
    {
        string start = name.Length == 0 ? "" : name + ".";
        Layer? inner = schema.Network?.Layer.LastOrDefault(
            layer => layer.Name.Length > 0 && layer.Name.StartsWith(start, StringComparison.Ordinal));
        return inner is not null
            ? new UsageException(
                $"'{Shown.Text(name)}' is a container, which AMCT does not configure; "
                + $"name a layer in it, for example '{Shown.Text(inner.Name)}'")
            : new UsageException($"the configuration does not name a layer '{Shown.Text(name)}'");
    }

    private static string Write(Explanation explanation, ExplainedSchema schema, string? layerName, string format, CommandContext context)
    {
        IEnumerable<LayerOutcome> outcomes = explanation.Outcomes;
        if (layerName is not null)
        {
            outcomes = [outcomes.FirstOrDefault(outcome => outcome.Layer.Name == layerName) ?? throw NotExplained(layerName, schema)];
        }
        switch (format)
        {
            case "json":
                return ExplanationJson.Write(outcomes, explanation);
            case "html":
                return ExplainReport.Write(outcomes, explanation, schema);
        }
        if (layerName is not null)
        {
            return ExplanationLine.Story(outcomes.First(), context.Language.Of);
        }
        ExplanationLine[] lines = [.. outcomes.SelectMany(outcome => ExplanationLine.Of(outcome, context.Language.Of))];
        string[] header = [.. ExplanationWriter.Header.Select(title => context.Language.Of(title))];
        return format switch
        {
            "markdown" => ExplanationWriter.Markdown(lines, header),
            _ when context.Terminal is { } terminal => ExplanationTable.Render(lines, terminal, header),
            _ => ExplanationWriter.Table(lines, int.MaxValue, useColors: false, header),
        };
    }
}
