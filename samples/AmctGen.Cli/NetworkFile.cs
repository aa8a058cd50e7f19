using AmctGen.Cli.Findings;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>Reads the layers of a network: a table or text format, depending on the file's first line or its name.</summary>
internal static class NetworkFile
{
    /// <summary>The network of a file; its findings are reported.</summary>
    /// <exception cref="InputException">The file has errors.</exception>
    public static NetworkModel Read(string path, CommandContext context)
    {
        var file = new FindingFile(path, InputFiles.Read(path, context) ?? throw new InputException());
        return NetworkReader.Read(file.Text, path, finding => context.Report(finding.ToFinding(file))) ?? throw new InputException();
    }

    /// <summary>The attributes of the layers for the resolver.</summary>
    public static LayerRef[] Refs(NetworkModel network) => [.. network.Layer.Select(static layer => new LayerRef(layer.Name, layer.Type))];
}
