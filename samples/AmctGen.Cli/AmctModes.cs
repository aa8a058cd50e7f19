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

    public static readonly string[] Names = ["retrain", "prune", "compressed", "distill", "calibration", "kvcache"];

    /// <summary>The configuration that a mode reads.</summary>
    public static MessageHost Host(string mode, string schema) => (mode, schema) switch
    {
        ("retrain" or "prune" or "compressed", "pytorch") => new MessageHost<Retrain.AMCTRetrainConfig>(),
        ("retrain" or "compressed", "caffe") => new MessageHost<Caffe.AMCTRetrainConfig>(),
        ("distill", "pytorch") => new MessageHost<Distill.AMCTDistillConfig>(),
        ("calibration", "pytorch") => new MessageHost<Calibration.AMCTConfig>(),
        ("calibration", "tf") => new MessageHost<Tensorflow.AMCTConfig>(),
        ("kvcache", "pytorch") => new MessageHost<QuantCalibration.AMCTQuantCaliConfig>(),
        _ => throw new UsageException($"there is no schema for the mode {mode} in {schema}"),
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
    /// <exception cref="UsageException">The mode does not read such a message.</exception>
    public static IEnumerable<ConfigFinding> Findings(string mode, IMessage config, NetworkModel network, FieldLocations locations)
    {
        if (!Reads(mode, config))
        {
            throw new UsageException($"the mode {mode} does not read a {config.MessageShape.FullName}");
        }
        EquatableArray<ConfigFinding> refused = EffectiveConfig.Create(Mode(mode), config, network, locations).Findings;
        EquatableArray<ConfigFinding> lints = Resolver(config, locations)?.Lint(NetworkFile.Refs(network), feature => Uses(mode, feature)) ?? default;
        var places = refused.Select(static finding => finding.FieldPath).ToHashSet(StringComparer.Ordinal);
        // An entry that says nothing turns quantization on in this mode, so it changes something.
        return refused.Concat(lints.Where(lint => !places.Contains(lint.FieldPath) && !(mode == "compressed" && lint.Id == ChangesNothing)))
            .OrderBy(static finding => finding.Location?.Line ?? 0).ThenBy(static finding => finding.Location?.Column ?? 0);
    }

    /// <summary>Warns of override keys and list entries that match no layer.</summary>
    public static void ReportUnmatched(IResolver? resolver, IReadOnlyList<LayerRef> layers, string path, Surroundings surroundings)
    {
        foreach (UnmatchedKey key in resolver?.FindUnmatched(layers) ?? default)
        {
            SourceLocation place = key.Location ?? new SourceLocation(1, 1);
            surroundings.Report(path, place.Line, place.Column, "warning", ToolErrors.Unmatched, key.Message);
        }
    }

    private static bool Reads(string mode, IMessage config) => (mode, config) switch
    {
        ("retrain" or "prune" or "compressed", Retrain.AMCTRetrainConfig) => true,
        ("retrain" or "compressed", Caffe.AMCTRetrainConfig) => true,
        ("distill", Distill.AMCTDistillConfig) => true,
        ("calibration", Calibration.AMCTConfig or Tensorflow.AMCTConfig) => true,
        ("kvcache", QuantCalibration.AMCTQuantCaliConfig) => true,
        _ => false,
    };
}
