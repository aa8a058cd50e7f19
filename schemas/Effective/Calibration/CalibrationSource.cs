using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;
using Pytorch = AmctGen.Schemas.Calibration;

namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>The settings of a calibration configuration, for any framework.</summary>
internal sealed record CalibrationSource
{
    /// <summary>How many batches are calibrated with; null if the configuration has no such field.</summary>
    public uint? BatchNum { get; init; }

    /// <summary>Whether inputs of one operation are quantized together; null if the configuration has no such field.</summary>
    public bool? JointQuant { get; init; }

    /// <summary>The inputs of operations without weights that are quantized; null if the configuration has no such field.</summary>
    public IReadOnlyList<TensorSetting>? Tensors { get; init; }

    /// <summary>The fields whose effect is not known, each with the reason.</summary>
    public IReadOnlyList<(string Path, MessageText Reason)> Unknown { get; init; } = [];

    public required bool ActivationOffset { get; init; }

    public required bool DoFusion { get; init; }

    public bool ForcesFloat16 { get; init; }

    public required LayerNames SkipLayers { get; init; }

    public required LayerNames SkipTypes { get; init; }

    public required LayerNames SkipFusionLayers { get; init; }

    /// <summary>The global section; null if it is not set.</summary>
    public required CalibrationSetting? Common { get; init; }

    public required IReadOnlyList<CalibrationEntry> Entries { get; init; }

    public required Func<LayerRef, CalibrationLayer> Resolve { get; init; }

    public static CalibrationSource From(Pytorch.AMCTConfig config, FieldLocations? locations)
    {
        Pytorch.AMCTConfig.Resolver resolver = config.CreateResolver(locations);
        return new CalibrationSource
        {
            BatchNum = config.BatchNumOrDefault,
            ActivationOffset = config.ActivationOffsetOrDefault,
            DoFusion = config.DoFusionOrDefault,
            ForcesFloat16 = config.FakequantPrecisionMode is not null,
            SkipLayers = new LayerNames("skip_layers", config.SkipLayers),
            SkipTypes = new LayerNames("skip_layer_types", config.SkipLayerTypes),
            SkipFusionLayers = new LayerNames("skip_fusion_layers", config.SkipFusionLayers),
            Common = config.CommonConfig is { } common ? Setting("common_config", common) : null,
            Entries =
            [
                .. config.OverrideLayerConfigs.Select(static (entry, i) => Entry("override_layer_configs", i, "layer_name", entry.LayerName,
                    Setting(SectionPath("override_layer_configs", i), entry.CalibrationConfig))),
                .. config.OverrideLayerTypes.Select(static (entry, i) => Entry("override_layer_types", i, "layer_type", entry.LayerType,
                    Setting(SectionPath("override_layer_types", i), entry.CalibrationConfig))),
            ],
            Resolve = layer =>
            {
                var effective = resolver.Resolve(layer);
                var quant = effective.Quant;
                return new CalibrationLayer(quant.Selection,
                    Setting(quant.CalibrationConfig.Value is null ? null : quant.CalibrationConfig.Provenance.FieldPath,
                    quant.CalibrationConfig.Value), quant.Asymmetric.Value, effective);
            },
        };
    }

    /// <summary>Whether the zero point of a tensor may differ from 0.</summary>
    /// <param name="setting">The settings of the tensor.</param>
    public bool IsAsymmetric(CalibrationSetting setting) =>
        setting.Asymmetric ?? ((setting.Hfmg is null) == (Common?.Hfmg is null) ? Common?.Asymmetric : null) ?? ActivationOffset;

    private static string SectionPath(string list, int index) => FormattableString.Invariant($"{list}[{index}].calibration_config");

    private static CalibrationEntry Entry(string list, int index, string keyName, string key, CalibrationSetting setting) =>
        new(FormattableString.Invariant($"{list}[{index}].{keyName}"), key, keyName == "layer_type", setting);

    /// <summary>The settings of a section.</summary>
    /// <param name="path">The section; null for built-in defaults.</param>
    /// <param name="section">The section; null if it is not set.</param>
    public static CalibrationSetting Setting(string? path, Pytorch.CalibrationConfig? section) =>
        section is null ? new CalibrationSetting(path) : new CalibrationSetting(path)
    {
        Ifmr = section.IfmrQuantize is { } ifmr ? IfmrSetting.From(ifmr) : null,
        Hfmg = section.HfmgQuantize is { } hfmg ? HfmgSetting.From(hfmg) : null,
        Arq = section.ArqQuantize is { } arq ? new ArqSetting(arq.ChannelWise, arq.QuantBits) : null,
        Ada = section.AdaQuantize is { } ada ? AdaSetting.From(ada) : null,
        Migration = section.DmqBalancer is { } balancer ? Numbers.Shortest(balancer.MigrationStrengthOrDefault) : null,
    };
}
