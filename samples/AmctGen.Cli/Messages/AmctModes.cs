using AmctGen.Cli.Calls;
using AmctGen.Cli.Inputs;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Cli.Messages;

/// <summary>AMCT's modes in the command: the options that select them, and the findings in their configurations.</summary>
internal static class AmctModes
{
    private const string ChangesNothing = "AMCT5103";
    private const string Unmatched = "AMCT5030";
    private const string Duplicate = "AMCT5106";

    /// <summary>The names of the modes, for a message.</summary>
    public static string Names { get; } = string.Join(", ", AmctMode.All.Select(static mode => mode.Name));

    /// <summary>The mode that the options name.</summary>
    /// <exception cref="UsageException">None is named, or there is no such mode.</exception>
    public static AmctMode Mode(Arguments arguments)
    {
        string name = arguments.Required("--mode");
        return AmctMode.Find(name) ?? throw new UsageException($"--mode must be one of {Names}, not '{name}'");
    }

    /// <summary>The framework that the options name, or the default.</summary>
    public static string Framework(Arguments arguments) => arguments.OneOf("--schema", [.. AmctMode.Frameworks]);

    /// <summary>The configuration that a mode reads for the framework that the options name.</summary>
    /// <exception cref="UsageException">The framework has no schema for the mode.</exception>
    public static MessageHost Host(AmctMode mode, Arguments arguments) => new ModeHost(mode, Schema(mode, Framework(arguments)));

    /// <summary>The schema of a mode for a framework that writes a detailed configuration.</summary>
    /// <exception cref="UsageException">The framework has no schema for the mode, or writes no detailed configuration.</exception>
    public static ModeSchema DetailedSchema(AmctMode mode, string framework) =>
        Schema(mode, framework) is { HasDetailedConfiguration: true } schema
            ? schema
            : throw new UsageException($"{framework} writes no detailed configuration; explain shows what a simplified one sets");

    private static ModeSchema Schema(AmctMode mode, string framework) => mode.FindSchema(framework)
        ?? throw new UsageException($"there is no schema for the mode {mode.Name} in {framework}, only in "
            + string.Join(", ", AmctMode.Frameworks.Where(other => mode.FindSchema(other) is not null)));

    /// <summary>The configuration that a mode reads, where options may name its message and its framework.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public static MessageHost Host(AmctMode mode, Arguments arguments, CommandContext context)
    {
        if (arguments.Single("--message") is not { } name)
        {
            return Host(mode, arguments);
        }
        MessageHost[] hosts = arguments.Has("--schema") ? [Host(mode, arguments)] :
            [.. AmctMode.Frameworks.SelectMany(framework => mode.AllSchemas.Where(schema => schema.Framework == framework))
                .Select(schema => new ModeHost(mode, schema))];
        MessageHost? named = arguments.All("--proto").Count > 0 ? null : Array.Find(hosts, host => host.IsNamed(name));
        return named ?? throw new UsageException(
            $"the mode {mode.Name} reads {string.Join(" or ", hosts.Select(static host => host.Shape.FullName))}, "
            + $"not {MessageSource.Find(arguments, context).Shape.FullName}: leave --message out, or name another mode");
    }

    /// <summary>The options that select a message: <c>--mode calibration --schema onnx</c>; null if no mode reads it.</summary>
    public static string? OptionsFor(MessageShape shape)
    {
        AmctMode[] modes = [.. AmctMode.All.Where(mode => mode.AllSchemas.Any(schema => schema.Shape == shape))];
        if (modes.Length == 0)
        {
            return null;
        }
        string framework = modes[0].AllSchemas.First(schema => schema.Shape == shape).Framework;
        return $"--mode {string.Join(" or ", modes.Select(static mode => mode.Name))}"
            + (framework == AmctMode.Frameworks[0] ? "" : $" --schema {framework}");
    }

    /// <summary>Finds what AMCT refuses, changes or ignores, and lists and entries that have another effect than they seem to.</summary>
    public static IEnumerable<ConfigFinding> Findings(AmctMode mode, IMessage config, NetworkModel network, FieldLocations locations) =>
        Findings(mode, EffectiveConfig.Create(mode, config, network, locations), config, network, locations);

    /// <summary>Finds what AMCT refuses, changes or ignores, and lists and entries that have another effect than they seem to.</summary>
    public static IEnumerable<ConfigFinding> Findings(
        AmctMode mode, EffectiveConfig effective, IMessage config, NetworkModel network, FieldLocations locations)
    {
        EquatableArray<ConfigFinding> refused = effective.Findings;
        IEnumerable<ConfigFinding> lints = Lints(mode, effective, mode.FindSchema(config)!.CreateResolver(config, locations), network);
        var places = refused.Select(static finding => finding.FieldPath).ToHashSet(StringComparer.Ordinal);
        // An empty entry turns quantization on in this mode, so it has an effect.
        return refused.Concat(lints.Where(lint => !places.Contains(lint.FieldPath) && !IsExplained(lint, refused)
            && !(mode == AmctMode.Compressed && lint.Id == ChangesNothing)))
            .OrderBy(static finding => finding.Location?.Line ?? 0).ThenBy(static finding => finding.Location?.Column ?? 0);
    }

    // An entry that AMCT refuses names something in the network, but not always a layer.
    private static bool IsExplained(ConfigFinding lint, EquatableArray<ConfigFinding> refused)
    {
        int key = lint.FieldPath.LastIndexOf('.');
        return lint.Id == Unmatched && key > 0 && lint.FieldPath[^1] != ']'
            && refused.Any(finding => finding.Severity == TextSeverity.Error
                && finding.FieldPath.StartsWith(lint.FieldPath[..(key + 1)], StringComparison.Ordinal));
    }

    // For a layer that AMCT does not process, only keys that name it are reported. A refused configuration does not have such layers yet.
    private static IEnumerable<ConfigFinding> Lints(AmctMode mode, EffectiveConfig effective, IResolver resolver, NetworkModel network)
    {
        LayerRef[] handled = effective.IsRefused ? NetworkFile.Refs(network) :
            [.. effective.Explain().Where(static outcome => outcome.Features.Any(static feature => feature.Resolved is not null))
                .Select(static outcome => outcome.Layer)];
        EquatableArray<ConfigFinding> all = resolver.Lint(NetworkFile.Refs(network), Uses);
        return handled.Length == network.Layer.Count
            ? all
            : all.Where(IsAboutKeys).Concat(resolver.Lint(handled, Uses).Where(static lint => !IsAboutKeys(lint)));

        bool Uses(string feature) => mode.Features.Contains(feature);

        static bool IsAboutKeys(ConfigFinding lint) => lint.Id is Unmatched or Duplicate;
    }
}
