using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Resolution;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Messages;

/// <summary>A configuration, and the layers of a network to which it applies.</summary>
internal sealed record ConfigInput
{
    /// <summary>The file of the configuration.</summary>
    public required FindingFile File { get; init; }

    /// <summary>The dialect of the text.</summary>
    public required TextDialect Dialect { get; init; }

    public required IMessage Config { get; init; }

    /// <summary>Where the fields of the configuration are.</summary>
    public required FieldLocations Locations { get; init; }

    public required NetworkModel Network { get; init; }

    /// <summary>Reads the files that the options name.</summary>
    /// <exception cref="InputException">A file has errors, which are reported.</exception>
    public static ConfigInput Read(MessageHost host, Arguments arguments, string command, CommandContext context)
    {
        TextDialect dialect = MessageSource.Dialect(arguments, TextDialect.Merge);
        string layersPath = arguments.Required("--layers");
        if (arguments.Files.Count != 1)
        {
            throw new UsageException($"{command} needs exactly one CFG");
        }
        string path = arguments.Files[0];
        NetworkModel? network = TryReadNetwork(layersPath, arguments, context);
        FindingFile file = InputFiles.ReadOrInput(path, context) ?? throw new InputException();
        host = host.For(file.Text);
        IMessage? config = MessageSource.Read(host, file, dialect, context.Report);
        return config is null || network is null ? throw new InputException() : new ConfigInput
        {
            File = file,
            Dialect = dialect,
            Config = config,
            Locations = FieldLocations.Read(file.Text, host.Shape, path, host.Registry),
            Network = network,
        };
    }

    /// <summary>Converts findings about what the configuration does.</summary>
    public IEnumerable<Finding> ToFindings(IEnumerable<ConfigFinding> findings) =>
        findings.Select(finding => finding.ToFinding(File, Locations));

    // Errors of both files are reported in one run.
    private static NetworkModel? TryReadNetwork(string path, Arguments arguments, CommandContext context)
    {
        try
        {
            return NetworkFile.Read(path, AmctModes.Framework(arguments), arguments, context);
        }
        catch (InputException)
        {
            return null;
        }
    }
}
