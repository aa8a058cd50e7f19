using AmctGen.Resolution;
using AmctGen.Schemas.Effective;
using AmctGen.Schemas.Network;
using AmctGen.Text;
using Calibration = AmctGen.Schemas.Calibration;
using Caffe = AmctGen.Schemas.Caffe;
using Distill = AmctGen.Schemas.Distill;
using QuantCalibration = AmctGen.Schemas.QuantCalibration;
using Retrain = AmctGen.Schemas.Retrain;
using Tensorflow = AmctGen.Schemas.Tensorflow;

namespace AmctGen.Cli;

/// <summary>The modes of AMCT: which configuration each reads, and which of its features it uses.</summary>
internal static class AmctModes
{
    private const string ChangesNothing = "AMCT5103";
    private const string Unmatched = "AMCT5030";
    private const string Duplicate = "AMCT5106";

    public static readonly string[] Names = ["retrain", "prune", "compressed", "distill", "calibration", "kvcache"];

    /// <summary>The frameworks that AMCT has schemas for; the first is the default.</summary>
    public static readonly string[] Schemas = ["pytorch", "tf", "caffe"];

    /// <summary>The configuration that a mode reads.</summary>
    /// <exception cref="UsageException">The framework has no schema for the mode.</exception>
    public static MessageHost Host(string mode, string schema) =>
        FindHost(mode, schema) ?? throw new UsageException($"there is no schema for the mode {mode} in {schema}");

    /// <summary>The configuration that a mode reads, where options may name its message and its framework.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public static MessageHost Host(string mode, Arguments arguments, CommandContext context)
    {
        string? schema = arguments.Single("--schema") is null ? null : arguments.OneOf("--schema", Schemas);
        if (arguments.Single("--message") is not { } name)
        {
            return Host(mode, schema ?? Schemas[0]);
        }
        MessageHost[] hosts = schema is null ? [.. Schemas.Select(known => FindHost(mode, known)).OfType<MessageHost>()] : [Host(mode, schema)];
        MessageHost? named = arguments.All("--proto").Count > 0 ? null : Array.Find(hosts, host => host.IsNamed(name));
        return named ?? throw new UsageException(
            $"the mode {mode} reads {string.Join(" or ", hosts.Select(static host => host.Shape.FullName))}, "
            + $"not {MessageSource.Find(arguments, context).Shape.FullName}: leave --message out, or name another mode");
    }

    private static MessageHost? FindHost(string mode, string schema) => (mode, schema) switch
    {
        ("retrain" or "prune" or "compressed", "pytorch") => new BuiltInMessage<Retrain.AMCTRetrainConfig>(),
        ("retrain" or "compressed", "caffe") => new BuiltInMessage<Caffe.AMCTRetrainConfig>(),
        ("distill", "pytorch") => new BuiltInMessage<Distill.AMCTDistillConfig>(),
        ("calibration", "pytorch") => new BuiltInMessage<Calibration.AMCTConfig>(),
        ("calibration", "tf") => new BuiltInMessage<Tensorflow.AMCTConfig>(),
        ("kvcache", "pytorch") => new BuiltInMessage<QuantCalibration.AMCTQuantCaliConfig>(),
        _ => null,
    };

    /// <summary>The mode of that name.</summary>
    public static AmctMode Mode(string name) => name switch
    {
        "retrain" => AmctMode.Retrain,
        "prune" => AmctMode.Prune,
        "compressed" => AmctMode.Compressed,
        "distill" => AmctMode.Distill,
        "calibration" => AmctMode.Calibration,
        _ => AmctMode.KvCache,
    };

    /// <summary>Whether a mode uses a feature of its configuration.</summary>
    public static bool Uses(string mode, string feature) => mode switch
    {
        "retrain" => feature == "quant",
        "prune" => feature == "prune",
        _ => true,
    };

    /// <summary>The resolver of a configuration; null for a message that declares no precedence.</summary>
    public static IResolver? Resolver(IMessage config, FieldLocations locations) => config switch
    {
        Retrain.AMCTRetrainConfig retrain => retrain.CreateResolver(locations),
        Caffe.AMCTRetrainConfig retrain => retrain.CreateResolver(locations),
        Distill.AMCTDistillConfig distill => distill.CreateResolver(locations),
        Calibration.AMCTConfig calibration => calibration.CreateResolver(locations),
        Tensorflow.AMCTConfig calibration => calibration.CreateResolver(locations),
        QuantCalibration.AMCTQuantCaliConfig calibration => calibration.CreateResolver(locations),
        _ => null,
    };

    /// <summary>What AMCT refuses, changes or passes over, and what the lists and entries do otherwise than they seem to.</summary>
    public static IEnumerable<ConfigFinding> Findings(string mode, IMessage config, NetworkModel network, FieldLocations locations) =>
        Findings(mode, EffectiveConfig.Create(Mode(mode), config, network, locations), config, network, locations);

    /// <summary>What AMCT refuses, changes or passes over, and what the lists and entries do otherwise than they seem to.</summary>
    public static IEnumerable<ConfigFinding> Findings(string mode, EffectiveConfig effective, IMessage config, NetworkModel network, FieldLocations locations)
    {
        EquatableArray<ConfigFinding> refused = effective.Findings;
        IEnumerable<ConfigFinding> lints = Lints(mode, effective, Resolver(config, locations)!, network);
        var places = refused.Select(static finding => finding.FieldPath).ToHashSet(StringComparer.Ordinal);
        // An entry that says nothing turns quantization on in this mode, so it changes something.
        return refused.Concat(lints.Where(lint => !places.Contains(lint.FieldPath) && !IsExplained(lint, refused) && !(mode == "compressed" && lint.Id == ChangesNothing)))
            .OrderBy(static finding => finding.Location?.Line ?? 0).ThenBy(static finding => finding.Location?.Column ?? 0);
    }

    // An entry that AMCT refuses names something that the network has, though not always a layer.
    private static bool IsExplained(ConfigFinding lint, EquatableArray<ConfigFinding> refused)
    {
        int key = lint.FieldPath.LastIndexOf('.');
        return lint.Id == Unmatched && key > 0 && lint.FieldPath[^1] != ']'
            && refused.Any(finding => finding.Severity == TextSeverity.Error && finding.FieldPath.StartsWith(lint.FieldPath[..(key + 1)], StringComparison.Ordinal));
    }

    // Of a layer that AMCT leaves alone there is nothing to say but that a key names it. What AMCT refuses has no such layers yet.
    private static IEnumerable<ConfigFinding> Lints(string mode, EffectiveConfig effective, IResolver resolver, NetworkModel network)
    {
        LayerRef[] handled = effective.Json is null ? NetworkFile.Refs(network) :
            [.. effective.Explain().Where(static outcome => outcome.Features.Any(static feature => feature.Resolved is not null)).Select(static outcome => outcome.Layer)];
        EquatableArray<ConfigFinding> all = resolver.Lint(NetworkFile.Refs(network), Uses);
        return handled.Length == network.Layer.Count
            ? all
            : all.Where(IsAboutKeys).Concat(resolver.Lint(handled, Uses).Where(static lint => !IsAboutKeys(lint)));

        bool Uses(string feature) => AmctModes.Uses(mode, feature);

        static bool IsAboutKeys(ConfigFinding lint) => lint.Id is Unmatched or Duplicate;
    }
}
