using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>Creates the effective configuration of post-training quantization, like AMCT's code.</summary>
internal sealed class CalibrationEffective(
    CalibrationSource source, LayerCapabilities capabilities, EquatableArray<Layer> network, AmctDiagnostics sink) : EffectiveMode
{
    private static readonly string[] s_resultKeys =
        ["version", "batch_num", "activation_offset", "do_fusion", "fakequant_precision_mode", "skip_fusion_layers"];

    private readonly List<Result> _results = [];
    private readonly Dictionary<string, Result> _resolved = new(StringComparer.Ordinal);

    public static CalibrationEffective Create(CalibrationSource source, EffectiveInput input) =>
        new(source, input.Capabilities, input.Layers ?? default, input.Diagnostics);

    public override PythonJson? Create()
    {
        new CalibrationChecks(source, capabilities, network, sink).Run();
        UseGlobals();
        foreach ((string path, MessageText reason) in source.Unknown)
        {
            sink.Warning(EffectiveIds.UnknownEffect, path, $"the effect of {(MessageText)path} is not shown: {reason}");
        }
        int left = 0;
        foreach (Layer layer in network)
        {
            if (capabilities.Obstacle(layer, Capability.Calibrate) is not null)
            {
                continue;
            }
            if (Array.IndexOf(s_resultKeys, layer.Name) >= 0)
            {
                sink.Error(EffectiveIds.ReservedName, "",
                    $"the layer '{layer.Name}' has the name of a key of the result, which AMCT refuses; rename the layer");
            }
            Result result = Resolve(layer);
            left += result.IsEnabled ? 1 : 0;
            _results.Add(result);
            _resolved[layer.Name] = result;
        }
        left += source.Tensors?.Count ?? 0;
        if (left == 0 && _results.Count == 0)
        {
            sink.Error(EffectiveIds.NothingEnabled, "",
                $"the network has no layer that can be quantized; AMCT can quantize "
                + $"{Words.List(capabilities.TypesThat(Capability.Calibrate))}");
        }
        else if (left == 0)
        {
            sink.Error(EffectiveIds.NothingEnabled, "", "all layers are skipped: none is left to quantize");
        }
        if (sink.HasErrors)
        {
            return null;
        }
        return CalibrationJson.Write(
            source, capabilities, _results.Order(Comparer<Result>.Create(static (a, b) => CodePoints.Compare(a.Layer.Name, b.Layer.Name))));
    }

    public override void CheckAlone()
    {
        new CalibrationChecks(source, capabilities, network, sink).Run(isOpen: true);
        UseGlobals();
        foreach (LayerRef probe in Probes(source.Entries.Select(static entry => (entry.Key, entry.ByType))))
        {
            CalibrationSetting setting = source.Resolve(probe).Setting;
            UseValues(setting);
            if (setting is { Path: { } path, Ifmr: { } ifmr } && StepProblem(ifmr) is { } problem)
            {
                sink.Error(EffectiveIds.Value, path + ".ifmr_quantize.search_step", problem);
            }
        }
    }

    public override IEnumerable<FeatureOutcome> Explain(Layer layer, EquatableArray<EffectiveValue> values)
    {
        bool isQuantizable = _resolved.TryGetValue(layer.Name, out Result? result);
        MessageText? obstacle = capabilities.Can(layer.Type, Capability.Calibrate) ? capabilities.QuantizationObstacle(layer) : null;
        yield return new FeatureOutcome("quant")
        {
            Resolved = isQuantizable ? FeatureOf(result!.Effective, "quant") : null,
            LeftAlone = isQuantizable ? null : CannotHandle(capabilities, Capability.Calibrate, layer, obstacle),
            Values = [.. values.Where(static value => value.Name != "quant_enable")],
            Widths = result is null
                ? null
                : new LayerWidths(result.Setting.ActivationBits, result.KeepsWeights ? (int)result.Setting.WeightBits : null),
            Changes = [.. sink.ChangesOf(layer.Name), .. OffsetChange(layer, result)],
        };
        bool canFuse = capabilities.Can(layer.Type, Capability.Fuse);
        yield return new FeatureOutcome("fusion")
        {
            Resolved = canFuse && source.DoFusion
                ? FeatureOf(source.Resolve(new LayerRef(layer.Name, layer.Type)).Effective, "fusion")
                : null,
            LeftAlone = !canFuse
                ? CannotHandle(capabilities, Capability.Fuse, layer, null)
                : source.DoFusion
                ? null
                : "not fused: do_fusion is false",
        };
    }

    // An offset that no section requests is also removed, without a finding.
    private IEnumerable<EffectiveChange> OffsetChange(Layer layer, Result? result) =>
        result is not null && capabilities.IsLimited(layer.Type, Limit.Symmetric) && result.Setting.Asymmetric is null
            ? [new EffectiveChange("asymmetric", NoOffset(layer))]
            : [];

    private static MessageText NoOffset(Layer layer) =>
        $"AMCT sets asymmetric to false because {Words.WithArticle(layer.Type)} cannot have an offset";

    private Result Resolve(Layer layer)
    {
        CalibrationLayer resolved = source.Resolve(new LayerRef(layer.Name, layer.Type));
        CalibrationSetting setting = Downgrade(layer, resolved.Setting, out bool keepsWeights);
        CheckValues(layer, setting);
        bool isSymmetric = capabilities.IsLimited(layer.Type, Limit.Symmetric);
        if (isSymmetric && resolved.Setting.Asymmetric == true)
        {
            Warn(layer, setting, $"{(setting.Ifmr is null ? "hfmg_quantize" : "ifmr_quantize")}.asymmetric", NoOffset(layer));
        }
        return new Result(
            layer, !resolved.Selection.IsSkipped, setting, !isSymmetric && resolved.IsAsymmetric, keepsWeights, resolved.Effective);
    }

    // Settings of the global section that the layer does not support are removed without a message.
    private CalibrationSetting Downgrade(Layer layer, CalibrationSetting setting, out bool keepsWeights)
    {
        if (setting.IsBalanced && capabilities.Obstacle(layer, Capability.Balance) is not null)
        {
            Warn(layer, setting, "dmq_balancer", $"AMCT drops dmq_balancer because {Words.WithArticle(layer.Type)} cannot be balanced");
            setting = setting with { Migration = null };
        }
        if (setting.ActivationBits == 16 && source.Common?.ActivationBits == 16 && !CalibrationChecks.CanInt16(capabilities, layer))
        {
            Warn(layer, setting, setting.Ifmr is null ? "hfmg_quantize.dst_type" : "ifmr_quantize.dst_type",
                "AMCT changes INT16 to INT8 because the layer does not support INT16");
            setting = setting with { Ifmr = setting.Ifmr is { } ifmr ? ifmr with { Bits = 8 } : null,
                Hfmg = setting.Hfmg is { } hfmg ? hfmg with { Bits = 8 } : null };
        }
        if (setting is { Ada: null, WeightBits: 6 or 7 } && !capabilities.Can(layer.Type, Capability.Winograd))
        {
            Warn(layer, setting, "arq_quantize.quant_bits",
                $"AMCT changes quant_bits: {setting.WeightBits} to 8 because {Words.WithArticle(layer.Type)} does not support it");
            setting = setting with { Arq = setting.Arq! with { Bits = 8 } };
        }
        if (setting is { Ada: null, WeightBits: 4 } && capabilities.Int4Obstacle(layer) is { } obstacle)
        {
            Warn(layer, setting, "arq_quantize.quant_bits", $"AMCT changes quant_bits: 4 to 8 because {obstacle}");
            setting = setting with { Arq = setting.Arq! with { Bits = 8 } };
        }
        keepsWeights = !(setting.Ada is not null && source.Common?.Ada is not null
            && capabilities.Obstacle(layer, Capability.AdaRound) is not null);
        if (!keepsWeights)
        {
            Warn(layer, setting, "ada_quantize",
                $"AMCT drops all weight settings because {Words.WithArticle(layer.Type)} cannot be rounded by AdaRound");
        }
        return setting;
    }

    private void CheckValues(Layer layer, CalibrationSetting setting)
    {
        if (setting.Path is not { } path)
        {
            return;
        }
        UseValues(setting);
        if (setting.Ifmr is { } ifmr && StepProblem(ifmr) is { } problem)
        {
            sink.LayerError(EffectiveIds.Value, path + ".ifmr_quantize.search_step", layer.Name, problem);
        }
        bool isChannelWise = (setting.Ada is { } ada ? ada.ChannelWise : setting.Arq?.ChannelWise) == true;
        if (isChannelWise && !capabilities.Can(layer.Type, Capability.ChannelWise))
        {
            string field = setting.Ada is null ? ".arq_quantize.channel_wise" : ".ada_quantize.channel_wise";
            sink.LayerError(EffectiveIds.ChannelWise, path + field, layer.Name,
                $"channel_wise: true applies to {Words.WithArticle(layer.Type)} layer, which can have only one scale: AMCT refuses it, "
                + $"also where the layer is skipped; give the layer or its type an entry without it");
        }
    }

    // AMCT checks values of the root, and of the sections that do not belong to layers, whatever the network is.
    private void UseGlobals()
    {
        sink.Use("batch_num");
        sink.Use("nuq_config");
        foreach (TensorSetting tensor in source.Tensors ?? [])
        {
            sink.Use(tensor.Path);
        }
    }

    private void UseValues(CalibrationSetting setting)
    {
        if (setting.Path is not { } path)
        {
            return;
        }
        sink.Use(path, RuleIds.WeightAsymmetric);
        sink.Use(path + ".arq_quantize");
        sink.Use(path + ".ada_quantize");
        sink.Supersede(path + ".ifmr_quantize", RuleIds.SearchStepRange);
        sink.Use(path + ".ifmr_quantize");
        sink.Use(path + ".hfmg_quantize");
        if (setting.Migration is not null)
        {
            sink.Use(path + ".dmq_balancer");
        }
    }

    private static MessageText? StepProblem(IfmrSetting ifmr) =>
        double.IsNaN(ifmr.Start) || double.IsNaN(ifmr.End) || double.IsNaN(ifmr.Step)
            ? (MessageText)"AMCT cannot compare search_step with a range that contains nan; use numbers"
        : ifmr.Start < ifmr.End && Numbers.ExceedsDifference(ifmr.Step, ifmr.End, ifmr.Start)
            ? (MessageText)($"search_step {ifmr.Step} exceeds the range from {ifmr.Start} to {ifmr.End}, "
                + $"so AMCT refuses it; make it at most the end minus the start")
        : null;

    private void Warn(Layer layer, CalibrationSetting setting, string field, MessageText message) =>
        sink.Change(setting.Path + "." + field, layer.Name, message);

    /// <summary>The result for one layer.</summary>
    internal sealed record Result(
        Layer Layer, bool IsEnabled, CalibrationSetting Setting, bool IsAsymmetric, bool KeepsWeights, IEffective Effective);
}
