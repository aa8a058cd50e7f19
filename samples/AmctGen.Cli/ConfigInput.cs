using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>A configuration, and the layers of a network to which it applies.</summary>
internal sealed record ConfigInput
{
    /// <summary>The configuration's path as typed.</summary>
    public required string Path { get; init; }

    /// <summary>The text of the configuration.</summary>
    public required byte[] Text { get; init; }

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
        NetworkModel? network = TryReadNetwork(layersPath, context);
        byte[] text = path == "-" ? MessageSource.ReadInput(context) : InputFiles.Read(path, context) ?? throw new InputException();
        IMessage? config = MessageSource.Read(host, path, text, dialect, context);
        return config is null || network is null ? throw new InputException() : new ConfigInput
        {
            Path = path,
            Text = text,
            Dialect = dialect,
            Config = config,
            Locations = FieldLocations.Read(text, host.Shape, path, host.Registry),
            Network = network,
        };
    }

    // Errors of both files are reported in one run.
    private static NetworkModel? TryReadNetwork(string path, CommandContext context)
    {
        try
        {
            return NetworkFile.Read(path, context);
        }
        catch (InputException)
        {
            return null;
        }
    }
}
