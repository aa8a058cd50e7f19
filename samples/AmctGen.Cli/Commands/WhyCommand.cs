using AmctGen.Cli.Calls;
using AmctGen.Cli.Explaining;
using AmctGen.Cli.Explaining.Asking;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Generator.Model;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;

namespace AmctGen.Cli.Commands;

/// <summary><c>why</c>: shows which entry decides about a layer, what it hides, and why something else does not apply.</summary>
internal static class WhyCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        string format = arguments.OneOf("--format", "text", "json");
        ExplainedSchema schema = ExplainedSchema.Find(arguments, "why", context);
        string name = arguments.Required("--layer");
        ExplainCommand.ThrowIfUnknown(name, schema, arguments);
        (schema, ShownLayer layer) = WithLayer(schema, name, arguments.Files);
        Explanation explanation = schema.Read(arguments.Files[0], context);
        schema = explanation.Schema;
        LayerOutcome outcome = explanation.Outcomes.FirstOrDefault(outcome => outcome.Layer == layer.Shown)
            ?? throw ExplainCommand.NotExplained(name, schema);
        string? field = arguments.Single("--field");
        ThrowIfUnknown(field, outcome);
        WhyNot? question = arguments.Single("--not") is { } text
            ? Ask(WantedReader.Read(text, field, explanation, schema.Host.Features!, layer.Layer), text, schema, explanation, layer)
            : null;
        context.Print(format == "json"
            ? WhyJson.Write(outcome, explanation, question)
            : question is null ? WhyText.Write(outcome, explanation, field) : WhyText.Write(question, outcome, explanation));
        return explanation.IsRefused ? 1 : 0;
    }

    /// <summary>Answers why something does not apply to a layer.</summary>
    public static WhyNot Ask(Wanted wanted, string text, ExplainedSchema schema, Explanation explanation, ShownLayer layer)
    {
        LayerOutcome outcome = explanation.Outcomes.First(outcome => outcome.Layer == layer.Shown);
        ResolverModel features = schema.Host.Features!;
        bool applies = wanted.IsMet(LayerAnswer.Of(outcome), explanation.Values);
        return new WhyNot
        {
            Text = text,
            Wanted = wanted,
            Applies = applies,
            Reasons = new WhyNotReasons(features, explanation).Find(wanted, outcome),
            Edit = applies ? null : new EditSearch(schema, features, explanation, layer).Find(wanted),
        };
    }

    // Without a network, the layer is one that the file may not name.
    private static (ExplainedSchema Schema, ShownLayer Layer) WithLayer(ExplainedSchema schema, string name, IReadOnlyList<string> files)
    {
        if (schema.Network is not null)
        {
            LayerRef known = Array.Find(NetworkFile.Refs(schema.Network), layer => layer.Name == name);
            return (schema, new ShownLayer(known, known));
        }
        ExplainedSchema named = schema.NameLayers(files);
        ShownLayer asked = named.Named!.FirstOrDefault(
            layer => layer.Shown.Name == name, new ShownLayer(new LayerRef(name, NamedLayers.Nobody), new LayerRef(name, NamedLayers.Any)));
        return (named with { Named = [.. named.Named!.Append(asked).Distinct()] }, asked);
    }

    private static void ThrowIfUnknown(string? field, LayerOutcome outcome)
    {
        string[] names = [.. outcome.Features.SelectMany(static feature =>
            (feature.Resolved?.Values ?? []).Select(static value => value.Name).Prepend(feature.Name))];
        if (field is not null && names.Length > outcome.Features.Count
            && !Array.Exists(names, name => field == name || field.StartsWith(name + ".", StringComparison.Ordinal)))
        {
            throw new UsageException($"--field must be one of {string.Join(", ", names)}, not '{field}'");
        }
    }
}
