using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>What the calls about AMCT read: a configuration, and the layers of a network.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Path">The configuration's path as typed.</param>
/// <param name="Config">The configuration.</param>
/// <param name="Locations">Where its fields stand.</param>
/// <param name="Network">The layers.</param>
internal sealed record AmctInput(AmctMode Mode, string Path, IMessage Config, FieldLocations Locations, NetworkModel Network)
{
    /// <summary>Reads what the options name.</summary>
    /// <exception cref="InputException">A file has errors, which are reported.</exception>
    public static AmctInput Read(Arguments arguments, string call, CommandContext context)
    {
        AmctMode mode = AmctModes.Mode(arguments);
        MessageHost host = AmctModes.Host(mode, arguments);
        TextDialect dialect = MessageSource.Dialect(arguments, TextDialect.Merge);
        string layersPath = arguments.Required("--layers");
        if (arguments.Files.Count != 1)
        {
            throw new UsageException($"{call} needs exactly one CFG");
        }
        string path = arguments.Files[0];
        NetworkModel? network = TryReadNetwork(layersPath, context);
        byte[] text = path == "-" ? MessageSource.ReadInput(context) : InputFiles.Read(path, context) ?? throw new InputException();
        IMessage? config = MessageSource.Read(host, path, text, dialect, context);
        return config is null || network is null
            ? throw new InputException()
            : new AmctInput(mode, path, config, FieldLocations.Read(text, host.Shape, path), network);
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
