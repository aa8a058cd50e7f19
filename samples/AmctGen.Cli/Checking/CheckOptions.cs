using AmctGen.Cli.Calls;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli.Checking;

/// <summary>Creates the check that the options of <c>check</c> and <c>fix</c> describe.</summary>
internal static class CheckOptions
{
    /// <summary>The check; null if the schemas have errors, which are reported, and nothing else can be found.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    /// <exception cref="InputException">The network cannot be read; this is reported.</exception>
    public static FileCheck? Read(Arguments arguments, CommandContext context)
    {
        AmctMode? mode = arguments.Has("--mode") ? AmctModes.Mode(arguments) : null;
        if (mode is null && arguments.Has("--schema"))
        {
            throw new UsageException($"--schema needs --mode: {AmctModes.Names}");
        }
        if (mode is null && !arguments.Has("--message"))
        {
            // An unknown name is wrong usage, whatever the files are.
            Target(arguments);
            return new DiscoveredCheck(arguments, context);
        }
        TextDialect dialect = MessageSource.Dialect(arguments, TextDialect.Strict);
        MessageHost host;
        try
        {
            host = mode is null ? MessageSource.Find(arguments, context) : AmctModes.Host(mode, arguments, context);
        }
        catch (BrokenSchemaException broken)
        {
            return PartialCheck.Create(broken.Schemas, arguments.Required("--message"), dialect);
        }
        bool needsMode = mode is null && arguments.Has("--layers") && !host.HasFeatures && !ChannelSearchCheck.IsFor(host.Shape);
        if (needsMode)
        {
            throw new UsageException(AmctModes.OptionsFor(host.Shape) is { } options
                ? $"with --layers, {host.Shape.FullName} needs {options}"
                : $"{host.Shape.FullName} does not declare (amctgen.feature), so the layers of a network have no effect: "
                    + "leave --layers out");
        }
        return new ConfigCheck
        {
            Host = host,
            Dialect = dialect,
            Mode = mode,
            Framework = arguments.Single("--schema") ?? AmctMode.Frameworks[0],
            Network = arguments.Single("--layers") is { } layers
                ? NetworkFile.Read(layers, mode is null ? null : AmctModes.Framework(arguments), arguments, context)
                : null,
            IncludesDocuments = arguments.Has("--documents"),
            Target = Target(arguments),
        };
    }

    /// <summary>The products that the options name; null if they name none.</summary>
    /// <exception cref="UsageException">There are no such products.</exception>
    public static AmctTarget? Target(Arguments arguments) =>
        arguments.Single("--target") is not { } name ? null : AmctTarget.Find(name) ?? throw new UsageException(
            $"unknown --target '{Shown.Text(name)}'{AmctTarget.Hint(name)}; the processors are "
            + string.Join(", ", AmctTarget.All.Select(static target => target.Chip)));
}
