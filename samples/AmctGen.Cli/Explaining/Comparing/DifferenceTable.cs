using AmctGen.Cli.Rendering;
using AmctGen.Resolution;
using AmctGen.Samples;

namespace AmctGen.Cli.Explaining.Comparing;

/// <summary>Prints what changes as a table: one line for each change, those of layers with the same changes together.</summary>
internal static class DifferenceTable
{
    private const string NoLayer = "(no layer)";

    // Names of layers in a cell of the table.
    private const int MostNamed = 3;

    private static readonly string[] s_header = ["layers", "types", "what", "old", "new"];

    public static string Write(ConfigDifference difference, string format, Terminal? terminal)
    {
        if (!difference.IsAny)
        {
            return "no differences\n";
        }
        ExplanationLine[] lines =
        [
            .. difference.Groups.SelectMany(static group => Lines(ToRef(group.Layers), group.Changes)),
            .. Lines(new LayerRef(NoLayer, ""), difference.Fields),
        ];
        return format == "markdown" ? ExplanationWriter.Markdown(lines, s_header)
            : terminal is not null ? ExplanationTable.Render(lines, terminal, s_header)
            : ExplanationWriter.Table(lines, int.MaxValue, useColors: false, s_header);
    }

    private static IEnumerable<ExplanationLine> Lines(LayerRef layers, IEnumerable<LayerChange> changes) =>
        changes.Select(change => new ExplanationLine(
            layers,
            change.Kind == LayerChange.Effective ? "effective " + change.What : change.What,
            change.Old.ToString(),
            change.New.ToString(),
            change.Kind == LayerChange.Feature ? null : PrecedenceLevel.Global,
            false));

    private static LayerRef ToRef(List<LayerRef> layers) =>
        new(Sample(layers.ConvertAll(static layer => layer.Name)), Sample([.. layers.Select(static layer => layer.Type).Distinct()]));

    private static string Sample(List<string> names) => names.Count <= MostNamed
        ? string.Join(", ", names)
        : FormattableString.Invariant($"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more");
}
