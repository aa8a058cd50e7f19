using System.Text;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Inputs;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Commands;

/// <summary>
/// <c>layers</c>: prints the description of the network of a model, or the script that writes the description of a PyTorch network.
/// </summary>
internal static class LayersCommand
{
    public const string ExporterOption = "--exporter";

    private const string OutputOption = "-o";
    private const string Exporter = "export_layers.py";

    public static int Run(Arguments arguments, CommandContext context)
    {
        if (arguments.Has(ExporterOption))
        {
            if (arguments.Files.Count > 0)
            {
                throw new UsageException($"{ExporterOption} prints a script; it does not read '{Shown.Text(arguments.Files[0])}'");
            }
            OutputFiles.Print(EmbeddedText.Find(Exporter)!, arguments.Single(OutputOption), context);
            return 0;
        }
        if (arguments.Files is not [string path])
        {
            throw new UsageException("layers needs exactly one MODEL");
        }
        NetworkModel network = NetworkFile.ReadModel(path, arguments, context, out _);
        OutputFiles.Print(Describe(network), arguments.Single(OutputOption), context);
        return 0;
    }

    // A layer and a node are a line each.
    private static string Describe(NetworkModel network)
    {
        var text = new StringBuilder();
        foreach (Layer layer in network.Layer)
        {
            text.Append(TextFormat.ToText(new NetworkModel { Layer = [layer] }, TextWriterOptions.SingleLine)).Append('\n');
        }
        foreach (Node node in network.Node)
        {
            text.Append(TextFormat.ToText(new NetworkModel { Node = [node] }, TextWriterOptions.SingleLine)).Append('\n');
        }
        foreach (string output in network.Output)
        {
            text.Append(TextFormat.ToText(new NetworkModel { Output = [output] }, TextWriterOptions.SingleLine)).Append('\n');
        }
        return text.ToString();
    }
}
