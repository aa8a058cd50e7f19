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
        Arguments arguments = Arguments.Parse(words, ["--mode", "--schema", "--layers", "--layer", "--format", "--dialect"], []);
        arguments.Required("--mode");
        string mode = arguments.OneOf("--mode", AmctModes.Names);
        string schema = arguments.OneOf("--schema", "pytorch", "tf", "caffe");
        string format = arguments.OneOf("--format", "table", "markdown", "json");
        TextDialect dialect = MessageSource.Dialect(arguments, TextDialect.Merge);
        string layersPath = arguments.Required("--layers");
        if (arguments.Files.Count != 1)
        {
            throw new UsageException("explain needs exactly one CFG");
        }
        MessageHost host = AmctModes.Host(mode, schema);
        string path = arguments.Files[0];
        NetworkLayer[] layers = [.. NetworkFile.Read(layersPath, surroundings)];
        byte[] text = path == "-" ? MessageSource.ReadInput(surroundings) : InputFiles.Read(path, surroundings) ?? throw new InputException();
        IMessage config = MessageSource.Read(host, path, text, dialect, surroundings) ?? throw new InputException();
        IResolver resolver = AmctModes.Resolver(config, FieldLocations.Read(text, host.Shape, path))!;
        if (arguments.Single("--layer") is { } layerName)
        {
            NetworkLayer layer = Array.Find(layers, layer => layer.Ref.Name == layerName)
                ?? throw new UsageException($"'{layersPath}' has no layer '{layerName}'" + NearNames.Hint(layerName, layers.Select(static layer => layer.Ref.Name)));
            surroundings.Print(ExplanationLine.Story(resolver.Resolve(layer.Ref), feature => AmctModes.Uses(mode, feature)));
            return 0;
        }
        ExplanationLine[] lines = [.. layers.SelectMany(layer => ExplanationLine.Of(resolver.Resolve(layer.Ref), feature => AmctModes.Uses(mode, feature)))];
        surroundings.Print(format switch
        {
            "markdown" => ExplanationWriter.Markdown(lines),
            "json" => ExplanationWriter.Json(lines),
            _ => ExplanationWriter.Table(lines, surroundings.Width, surroundings.UsesTerminal),
        });
        AmctModes.ReportUnmatched(resolver, [.. layers.Select(static layer => layer.Ref)], path, surroundings);
        return 0;
    }
}
