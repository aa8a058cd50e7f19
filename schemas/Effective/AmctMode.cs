using AmctGen.Schemas.Effective.Calibration;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Effective.Distill;
using AmctGen.Schemas.Effective.KvCache;
using AmctGen.Schemas.Effective.Retrain;
using CaffeRetrainConfig = AmctGen.Schemas.Caffe.AMCTRetrainConfig;
using CalibrationConfig = AmctGen.Schemas.Calibration.AMCTConfig;
using DistillConfig = AmctGen.Schemas.Distill.AMCTDistillConfig;
using KvCacheConfig = AmctGen.Schemas.QuantCalibration.AMCTQuantCaliConfig;
using RetrainConfig = AmctGen.Schemas.Retrain.AMCTRetrainConfig;
using TensorflowCalibrationConfig = AmctGen.Schemas.Tensorflow.AMCTConfig;

namespace AmctGen.Schemas.Effective;

/// <summary>A mode of AMCT: what it does with a network, and which configurations it reads.</summary>
public sealed class AmctMode
{
    private AmctMode()
    {
    }

    /// <summary>The frameworks that AMCT has schemas for; the first is the default.</summary>
    public static EquatableArray<string> Frameworks { get; } = ["pytorch", "tf", "caffe"];

    /// <summary>The mode for quantization aware training.</summary>
    public static AmctMode Retrain { get; } = new()
    {
        Name = "retrain",
        Aliases = ["qat"],
        Features = ["quant"],
        Schemas = [Training(RetrainScope.Quantization), CaffeTraining(RetrainScope.Quantization)],
    };

    /// <summary>The mode for pruning.</summary>
    public static AmctMode Prune { get; } = new()
    {
        Name = "prune",
        Features = ["prune"],
        Schemas = [Training(RetrainScope.Pruning)],
    };

    /// <summary>Quantization aware training and pruning together; what the configuration does not mention stays off.</summary>
    public static AmctMode Compressed { get; } = new()
    {
        Name = "compressed",
        Features = ["quant", "prune"],
        Schemas = [Training(RetrainScope.Both), CaffeTraining(RetrainScope.Both)],
    };

    /// <summary>The mode for distillation.</summary>
    public static AmctMode Distill { get; } = new()
    {
        Name = "distill",
        Features = ["quant"],
        Schemas =
        [
            new ModeSchema<DistillConfig>(
                "pytorch", static (config, locations) => config.CreateResolver(locations), DistillEffective.Create),
        ],
    };

    /// <summary>The mode for post-training quantization.</summary>
    public static AmctMode Calibration { get; } = new()
    {
        Name = "calibration",
        Aliases = ["ptq"],
        Features = ["quant", "fusion"],
        Schemas =
        [
            new ModeSchema<CalibrationConfig>(
                "pytorch",
                static (config, locations) => config.CreateResolver(locations),
                static (config, input) => CalibrationEffective.Create(CalibrationSource.From(config, input.Locations), input)),
            new ModeSchema<TensorflowCalibrationConfig>(
                "tf",
                static (config, locations) => config.CreateResolver(locations),
                static (config, input) => CalibrationEffective.Create(CalibrationSource.From(config, input.Locations), input)),
        ],
    };

    /// <summary>Quantization of the KV cache.</summary>
    public static AmctMode KvCache { get; } = new()
    {
        Name = "kvcache",
        Aliases = ["kv"],
        Features = ["kv_cache"],
        Schemas =
        [
            new ModeSchema<KvCacheConfig>(
                "pytorch", static (config, locations) => config.CreateResolver(locations), KvCacheEffective.Create),
        ],
    };

    /// <summary>All modes of AMCT.</summary>
    public static IReadOnlyList<AmctMode> All { get; } = [Retrain, Prune, Compressed, Distill, Calibration, KvCache];

    /// <summary>The name, for example <c>retrain</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The words for the mode in AMCT's documents, if they differ from the name.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>The features of the configuration that the mode uses, by their names in the schema.</summary>
    public required EquatableArray<string> Features { get; init; }

    /// <summary>The configurations that the mode reads: one for each framework that supports it.</summary>
    public required IReadOnlyList<ModeSchema> Schemas { get; init; }

    /// <summary>The mode with a name or an alias; null if there is none.</summary>
    /// <param name="name">The name or the alias.</param>
    public static AmctMode? Find(string name) => All.FirstOrDefault(mode => mode.Name == name || mode.Aliases.Contains(name));

    /// <summary>The configuration that the mode reads for a framework; null if AMCT has no schema for it.</summary>
    /// <param name="framework">One of <see cref="Frameworks"/>.</param>
    public ModeSchema? FindSchema(string framework) => Schemas.FirstOrDefault(schema => schema.Framework == framework);

    /// <summary>The entry of <see cref="Schemas"/> that a configuration belongs to; null if the mode does not read it.</summary>
    /// <param name="config">A configuration.</param>
    public ModeSchema? FindSchema(IMessage config) => Schemas.FirstOrDefault(schema => schema.Reads(config));

    /// <summary>Returns the name of the mode.</summary>
    public override string ToString() => Name;

    private static ModeSchema<RetrainConfig> Training(RetrainScope scope) => new(
        "pytorch",
        static (config, locations) => config.CreateResolver(locations),
        (config, input) => RetrainEffective.Create(scope, RetrainSource.From(config, input.Locations), input));

    private static ModeSchema<CaffeRetrainConfig> CaffeTraining(RetrainScope scope) => new(
        "caffe",
        static (config, locations) => config.CreateResolver(locations),
        (config, input) => RetrainEffective.Create(scope, RetrainSource.From(config, input.Locations), input));
}
