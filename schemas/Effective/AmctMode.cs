using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Calibration;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Effective.Distill;
using AmctGen.Schemas.Effective.KvCache;
using AmctGen.Schemas.Effective.Retrain;
using AmctGen.Text;
using AscendTensorflowCalibrationConfig = AmctGen.Schemas.Tensorflow.AMCTConfig;
using AtcConfig = AmctGen.Schemas.Atc.AMCTConfig;
using CaffeCalibrationConfig = AmctGen.Schemas.Caffe.AMCTConfig;
using CaffeRetrainConfig = AmctGen.Schemas.Caffe.AMCTRetrainConfig;
using CalibrationConfig = AmctGen.Schemas.Calibration.AMCTConfig;
using DistillConfig = AmctGen.Schemas.Distill.AMCTDistillConfig;
using KvCacheConfig = AmctGen.Schemas.QuantCalibration.AMCTQuantCaliConfig;
using MindsporeCalibrationConfig = AmctGen.Schemas.Mindspore.AMCTConfig;
using OnnxCalibrationConfig = AmctGen.Schemas.Onnx.AMCTConfig;
using RetrainConfig = AmctGen.Schemas.Retrain.AMCTRetrainConfig;
using TensorflowCalibrationConfig = AmctGen.Schemas.TensorflowCalibration.AMCTConfig;
using TensorflowRetrainConfig = AmctGen.Schemas.TensorflowRetrain.AMCTRetrainConfig;

namespace AmctGen.Schemas.Effective;

/// <summary>A mode of AMCT: what it does with a network, and which configurations it reads.</summary>
public sealed class AmctMode
{
    private AmctMode()
    {
    }

    /// <summary>The frameworks that AMCT has schemas for, and ATC; the first is the default.</summary>
    public static EquatableArray<string> Frameworks => LayerCapabilities.Frameworks;

    /// <summary>The mode for quantization aware training.</summary>
    public static AmctMode Retrain { get; } = new()
    {
        Name = "retrain",
        Aliases = ["qat"],
        Features = ["quant"],
        Schemas =
        [
            Training(RetrainScope.Quantization), TensorflowTraining(RetrainScope.Quantization), CaffeTraining(RetrainScope.Quantization),
        ],
    };

    /// <summary>The mode for pruning.</summary>
    public static AmctMode Prune { get; } = new()
    {
        Name = "prune",
        Features = ["prune"],
        Schemas = [Training(RetrainScope.Pruning), TensorflowTraining(RetrainScope.Pruning)],
    };

    /// <summary>Quantization aware training and pruning together; what the configuration does not mention stays off.</summary>
    public static AmctMode Compressed { get; } = new()
    {
        Name = "compressed",
        Features = ["quant", "prune"],
        Schemas = [Training(RetrainScope.Both), TensorflowTraining(RetrainScope.Both), CaffeTraining(RetrainScope.Both)],
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
            // The file of AMCT on the Ascend adapter of TensorFlow has fewer fields than that of AMCT for TensorFlow.
            Calibrating<AscendTensorflowCalibrationConfig>(
                "tf", static (config, locations) => config.CreateResolver(locations), CalibrationForms.Complete,
                [
                    Calibrating<TensorflowCalibrationConfig>(
                        "tf", static (config, locations) => config.CreateResolver(locations), CalibrationForms.Complete),
                ]),
            Calibrating<CaffeCalibrationConfig>(
                "caffe", static (config, locations) => config.CreateResolver(locations), CalibrationForms.Complete),
            Calibrating<OnnxCalibrationConfig>(
                "onnx", static (config, locations) => config.CreateResolver(locations), CalibrationForms.Complete),
            Calibrating<MindsporeCalibrationConfig>(
                "mindspore", static (config, locations) => config.CreateResolver(locations), CalibrationForms.Complete),
            Calibrating<AtcConfig>(
                "atc", static (config, locations) => config.CreateResolver(locations), CalibrationForms.Complete,
                hasDetailedConfiguration: false),
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

    /// <summary><see cref="Schemas"/>, each with its <see cref="ModeSchema.Others"/>.</summary>
    public IEnumerable<ModeSchema> AllSchemas => Schemas.SelectMany(static schema => schema.Others.Prepend(schema));

    /// <summary>The mode with a name or an alias; null if there is none.</summary>
    /// <param name="name">The name or the alias.</param>
    public static AmctMode? Find(string name) => All.FirstOrDefault(mode => mode.Name == name || mode.Aliases.Contains(name));

    /// <summary>The configuration that the mode reads for a framework; null if AMCT has no schema for it.</summary>
    /// <param name="framework">One of <see cref="Frameworks"/>.</param>
    public ModeSchema? FindSchema(string framework) => Schemas.FirstOrDefault(schema => schema.Framework == framework);

    /// <summary>The entry of <see cref="AllSchemas"/> that a configuration belongs to; null if the mode does not read it.</summary>
    /// <param name="config">A configuration.</param>
    public ModeSchema? FindSchema(IMessage config) => AllSchemas.FirstOrDefault(schema => schema.Reads(config));

    /// <summary>Returns the name of the mode.</summary>
    public override string ToString() => Name;

    private static ModeSchema<RetrainConfig> Training(RetrainScope scope) => new(
        "pytorch",
        static (config, locations) => config.CreateResolver(locations),
        (config, input) => RetrainEffective.Create(scope, RetrainSource.From(config, input.Locations), input));

    private static ModeSchema<TensorflowRetrainConfig> TensorflowTraining(RetrainScope scope) => new(
        "tf",
        static (config, locations) => config.CreateResolver(locations),
        (config, input) => RetrainEffective.Create(
            scope, RetrainSource.From(PytorchForm.Read<RetrainConfig>(config), input.Locations), input));

    private static ModeSchema<CaffeRetrainConfig> CaffeTraining(RetrainScope scope) => new(
        "caffe",
        static (config, locations) => config.CreateResolver(locations),
        (config, input) => RetrainEffective.Create(
            scope,
            RetrainSource.From(PytorchForm.Read<RetrainConfig>(config), input.Locations) with
            {
                KnowsPruning = false, SupportsSkippedTypes = false,
            },
            input));

    private static ModeSchema<T> Calibrating<T>(
        string framework, Func<T, FieldLocations?, IResolver> createResolver, Func<T, CalibrationSource, CalibrationSource> complete,
            IReadOnlyList<ModeSchema>? others = null, bool hasDetailedConfiguration = true)
        where T : class, IMessage<T> => new(
        framework,
        createResolver,
        (config, input) => CalibrationEffective.Create(
            complete(config, CalibrationSource.From(PytorchForm.Read<CalibrationConfig>(config), input.Locations)), input))
        {
            Others = others ?? [],
            HasDetailedConfiguration = hasDetailedConfiguration,
        };
}
