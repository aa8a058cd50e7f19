using AmctGen.Resolution;
using AmctGen.Samples;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>explain</c>: tells what applies to each layer, and why.</summary>
internal static class ExplainCall
{
    public const string Help = """
        amctgen explain --mode M [--schema S] --layers FILE [--layer NAME] [--format table|markdown|json] CFG

        Tells what applies to each layer of a network, and why.

          --mode M         retrain, prune, compressed, distill, calibration or kvcache
          --schema S       pytorch (default), tf or caffe
          --layers FILE    the layers: name,type[,key=value;...] a line in a .csv, else text format (amctgen.NetworkModel)
          --layer NAME     one layer's story in sentences
          --format F       table (default), markdown or json
          --dialect D      merge (default, as AMCT reads) or strict

        """;

    public static int Run(ReadOnlySpan<string> words, Surroundings surroundings)
    {
        Arguments arguments = Arguments.Parse(words, [.. AmctInput.Options, "--layer", "--format"], []);
        string format = arguments.OneOf("--format", "table", "markdown", "json");
        AmctInput input = AmctInput.Read(arguments, "explain", surroundings);
        IResolver resolver = AmctModes.Resolver(input.Config, input.Locations)!;
        LayerRef[] layers = NetworkFile.Refs(input.Network);
        if (arguments.Single("--layer") is { } layerName)
        {
            int index = Array.FindIndex(layers, layer => layer.Name == layerName);
            if (index < 0)
            {
                throw new UsageException($"'{arguments.Required("--layers")}' has no layer '{layerName}'" + NearNames.Hint(layerName, layers.Select(static layer => layer.Name)));
            }
            surroundings.Print(ExplanationLine.Story(resolver.Resolve(layers[index]), feature => AmctModes.Uses(input.Mode, feature)));
            return 0;
        }
        ExplanationLine[] lines = [.. layers.SelectMany(layer => ExplanationLine.Of(resolver.Resolve(layer), feature => AmctModes.Uses(input.Mode, feature)))];
        surroundings.Print(format switch
        {
            "markdown" => ExplanationWriter.Markdown(lines),
            "json" => ExplanationWriter.Json(lines),
            _ => ExplanationWriter.Table(lines, surroundings.UsesTerminal ? surroundings.Width : int.MaxValue, surroundings.UsesTerminal),
        });
        AmctModes.ReportUnmatched(resolver, layers, input.Path, surroundings);
        return 0;
    }
}
