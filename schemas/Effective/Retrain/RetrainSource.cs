using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;
using Pytorch = AmctGen.Schemas.Retrain;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>The settings of a training or pruning configuration, for any framework.</summary>
internal sealed record RetrainSource
{
    public required uint? BatchNum { get; init; }

    public bool ForcesFloat16 { get; init; }

    /// <summary>Whether the configuration supports pruning.</summary>
    public bool KnowsPruning { get; init; } = true;

    /// <summary>Whether AMCT supports to skip types of layers; for some frameworks its documents deny it.</summary>
    public bool SupportsSkippedTypes { get; init; } = true;

    public required bool HasData { get; init; }

    public required bool HasWeight { get; init; }

    /// <summary>Whether the global activation section is set and not empty.</summary>
    public required bool SaysData { get; init; }

    /// <summary>Whether the global weight section is set and not empty.</summary>
    public required bool SaysWeight { get; init; }

    public bool HasPrune { get; init; }

    /// <summary>The pruning of the global section; null if it is not set.</summary>
    public Capability? PruneKind { get; init; }

    public required LayerNames SkipLayers { get; init; }

    public required LayerNames SkipTypes { get; init; }

    public required LayerNames QuantSkipLayers { get; init; }

    public required LayerNames QuantSkipTypes { get; init; }

    public LayerNames PruneSkipLayers { get; init; } = new("regular_prune_skip_layers", default);

    public LayerNames PruneSkipTypes { get; init; } = new("regular_prune_skip_types", default);

    /// <summary>The entries by name, then those by type.</summary>
    public required IReadOnlyList<RetrainEntry> Entries { get; init; }

    public required Func<LayerRef, RetrainLayer> Resolve { get; init; }

    public static RetrainSource From(Pytorch.AMCTRetrainConfig config, FieldLocations? locations)
    {
        Pytorch.AMCTRetrainConfig.Resolver resolver = config.CreateResolver(locations);
        return new RetrainSource
        {
            BatchNum = config.BatchNum,
            ForcesFloat16 = config.FakequantPrecisionMode is not null,
            HasData = config.RetrainDataQuantConfig is not null,
            HasWeight = config.RetrainWeightQuantConfig is not null,
            SaysData = config.RetrainDataQuantConfig is { UlqQuantize: not null },
            SaysWeight = Says(config.RetrainWeightQuantConfig),
            HasPrune = config.PruneConfig is not null,
            PruneKind = Kind(config.PruneConfig),
            SkipLayers = new LayerNames("skip_layers", config.SkipLayers),
            SkipTypes = new LayerNames("skip_layer_types", config.SkipLayerTypes),
            QuantSkipLayers = new LayerNames("quant_skip_layers", config.QuantSkipLayers),
            QuantSkipTypes = new LayerNames("quant_skip_types", config.QuantSkipTypes),
            PruneSkipLayers = new LayerNames("regular_prune_skip_layers", config.RegularPruneSkipLayers),
            PruneSkipTypes = new LayerNames("regular_prune_skip_types", config.RegularPruneSkipTypes),
            Entries =
            [
                .. config.OverrideLayerConfigs.Select(static (entry, i) => Entry("override_layer_configs", i, entry.LayerName, false,
                    entry.RetrainDataQuantConfig, entry.RetrainWeightQuantConfig, entry.PruneConfig)),
                .. config.OverrideLayerTypes.Select(static (entry, i) => Entry("override_layer_types", i, entry.LayerType, true,
                    entry.RetrainDataQuantConfig, entry.RetrainWeightQuantConfig, entry.PruneConfig)),
            ],
            Resolve = layer =>
            {
                Pytorch.AMCTRetrainConfig.Effective effective = resolver.Resolve(layer);
                return new RetrainLayer(
                    effective.Quant.Selection,
                    Activation(effective.Quant.RetrainDataQuantConfig),
                    Weight(effective.Quant.RetrainWeightQuantConfig),
                    effective.Prune.Selection,
                    Prune(effective.Prune.PruneConfig),
                    effective);
            },
        };
    }

    private static string? PathOf<T>(Resolved<T> section)
        where T : class, IMessage => section.Value is null ? null : section.Provenance.FieldPath;

    private static ActivationSetting Activation(Resolved<Pytorch.RetrainDataQuantConfig> section) =>
        section.Value?.UlqQuantize is not { } ulq ? new ActivationSetting(PathOf(section)) : new ActivationSetting(PathOf(section))
        {
            // AMCT passes the number on as a float32.
            Clip = ulq.ClipMaxMin is { } clip ? (clip.ClipMax, clip.ClipMin) : null,
            FixedMin = ulq.FixedMin,
            Bits = Bits(ulq.DstTypeOrDefault),
        };

    private static WeightSetting Weight(Resolved<Pytorch.RetrainWeightQuantConfig> section) => section.Value switch
    {
        { ArqRetrain: { } arq } =>
            new WeightSetting(PathOf(section), "arq_retrain") { ChannelWise = arq.ChannelWise, Bits = Bits(arq.DstTypeOrDefault) },
        { UlqRetrain: { } ulq } =>
            new WeightSetting(PathOf(section), "ulq_retrain") { ChannelWise = ulq.ChannelWise, Bits = Bits(ulq.DstTypeOrDefault) },
        _ => new WeightSetting(PathOf(section), "arq_retrain"),
    };

    private static PruneSetting? Prune(Resolved<Pytorch.PruneConfig> section) => section.Value switch
    {
        { FilterPruner: { } filter } => new PruneSetting(section.Provenance.FieldPath, Capability.FilterPrune)
        {
            Ratio = Numbers.Shortest(filter.BalancedL2NormFilterPrune?.PruneRatio ?? 0),
            AscendOptimized = filter.BalancedL2NormFilterPrune?.AscendOptimizedOrDefault ?? true,
        },
        { NOutOfMPruner: { } pruner } => new PruneSetting(
            section.Provenance.FieldPath, Capability.NOutOfMPrune) { UpdateFrequency = pruner.L1SelectivePrune?.UpdateFreqOrDefault ?? 0 },
        _ => null,
    };

    private static RetrainEntry Entry(string list, int index, string key, bool byType, Pytorch.RetrainDataQuantConfig? data,
        Pytorch.RetrainWeightQuantConfig? weight, Pytorch.PruneConfig? prune) =>
        new(FormattableString.Invariant($"{list}[{index}]"), key, byType)
        {
            HasData = data is not null,
            HasWeight = weight is not null,
            SaysQuant = data is { UlqQuantize: not null } || Says(weight),
            HasPrune = prune is not null,
            SaysPrune = Kind(prune) is not null,
            PruneKind = Kind(prune),
        };

    private static bool Says(Pytorch.RetrainWeightQuantConfig? weight) => weight is { ArqRetrain: not null } or { UlqRetrain: not null };

    private static Capability? Kind(Pytorch.PruneConfig? prune) =>
        prune is { FilterPruner: not null }
            ? Capability.FilterPrune
            : prune is { NOutOfMPruner: not null }
            ? Capability.NOutOfMPrune
            : null;

    private static int Bits(Pytorch.DataType type) => type switch { Pytorch.DataType.Int4 => 4, Pytorch.DataType.Int16 => 16, _ => 8 };
}
