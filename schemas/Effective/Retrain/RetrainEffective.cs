using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Effective;

/// <summary>Makes the effective configuration of training, pruning and both together, as AMCT's own code does.</summary>
internal sealed class RetrainEffective(RetrainSource source, RetrainPlan plan, FindingSink sink)
{
    // What AMCT refuses as soon as it reads a section, whether or not a layer gets its values.
    private static readonly string[] s_readRules = ["required", RuleIds.Int4Activation];

    private readonly Dictionary<string, Result> _results = new(StringComparer.Ordinal);
    private readonly List<Result> _order = [];

    /// <summary>The result as JSON; null where AMCT refuses.</summary>
    public string? Create()
    {
        new RetrainChecks(source, plan, sink).Run();
        sink.Use("batch_num");
        if (plan.Quantizes)
        {
            sink.Use("retrain_data_quant_config", s_readRules);
            foreach (Layer layer in plan.Quantizable)
            {
                Quantize(layer);
            }
        }
        if (plan.Prunes)
        {
            sink.Use("prune_config", s_readRules);
            foreach (Layer layer in plan.FilterPrunable.Concat(plan.NOutOfMPrunable.Where(layer => !plan.FilterPrunable.Contains(layer.Name))))
            {
                Prune(layer);
            }
        }
        if (!_order.Exists(static result => result.IsQuantized || result.IsPruned))
        {
            sink.Error(EffectiveIds.NothingEnabled, "", "no layer is left to quantize or prune: all of them are skipped or not asked for");
        }
        return sink.HasErrors ? null : Write();
    }

    private void Quantize(Layer layer)
    {
        RetrainLayer resolved = source.Resolve(new LayerRef(layer.Name, layer.Type));
        ReadEntry(resolved.Quant);
        sink.Use(resolved.Activation.Path);
        sink.Use(resolved.Weight.Path);
        bool isMentioned = !plan.IsSelective || source.HasData || source.HasWeight;
        var result = new Result(layer)
        {
            IsQuantized = resolved.Quant.IsOverridden || (!resolved.Quant.IsSkipped && isMentioned),
            Activation = resolved.Activation,
            Weight = resolved.Weight,
        };
        Add(result);
        CheckPrecision(layer, result);
        bool isPerTensor = plan.Capabilities.IsLimited(layer.Type, Limit.PerTensor);
        if (isPerTensor && resolved.Weight.ChannelWise == true)
        {
            sink.LayerError(EffectiveIds.ChannelWise, resolved.Weight.Path + "." + resolved.Weight.Algorithm + ".channel_wise", layer.Name, $"channel_wise: true reaches a {layer.Type} layer, which can have only one scale: AMCT refuses it, also where the layer is skipped; give the type an entry without it");
        }
    }

    private void CheckPrecision(Layer layer, Result result)
    {
        string pair = FormattableString.Invariant($"A{result.Activation!.Bits}W{result.Weight!.Bits}");
        string? path = result.Weight.Path ?? result.Activation.Path;
        if (!plan.Capabilities.Profile.RetrainPrecision.Contains(pair))
        {
            sink.LayerError(EffectiveIds.Precision, path ?? "", layer.Name, $"activations of {result.Activation.Bits} bits and weights of {result.Weight.Bits} bits do not go together; AMCT takes {string.Join(", ", plan.Capabilities.Profile.RetrainPrecision)}, and what an entry omits is INT8");
        }
        if (result.Weight.Bits != 4)
        {
            return;
        }
        if (result.IsQuantized && layer.Name.Contains("AvgPool", StringComparison.Ordinal))
        {
            sink.LayerError(EffectiveIds.Incapable, path ?? "", layer.Name, "AMCT refuses INT4 weights for every layer with AvgPool in its name; give the layer an entry with INT8");
        }
        else if (plan.Capabilities.Int4Obstacle(layer) is { } obstacle)
        {
            result.Weight = result.Weight with { Bits = 8 };
            sink.LayerWarning(EffectiveIds.Downgrade, path ?? "", layer.Name, $"AMCT makes INT8 of the INT4 weights, for {obstacle}");
        }
    }

    private void Prune(Layer layer)
    {
        RetrainLayer resolved = source.Resolve(new LayerRef(layer.Name, layer.Type));
        Selection selection = resolved.Pruning!;
        ReadEntry(selection);
        if (!selection.IsOverridden && !plan.Prunable(source.PruneKind).Contains(layer.Name))
        {
            return;
        }
        sink.Use(resolved.Prune?.Path);
        if (!_results.TryGetValue(layer.Name, out Result? result))
        {
            result = new Result(layer);
            Add(result);
        }
        result.IsPruned = !selection.IsSkipped;
        if (resolved.Prune is { } setting && !plan.Prunable(setting.Kind).Contains(layer.Name))
        {
            string obstacle = plan.Capabilities.PruneObstacle(layer, setting.Kind)!;
            sink.LayerWarning(EffectiveIds.Downgrade, setting.Path, layer.Name, $"AMCT drops the pruning that {setting.Path} asks for, for {obstacle}");
            return;
        }
        result.Prune = resolved.Prune;
    }

    // AMCT reads all sections of an entry that applies to a layer, of whichever kind.
    private void ReadEntry(Selection selection)
    {
        if (selection.IsOverridden)
        {
            sink.Use(selection.Provenance.FieldPath, s_readRules);
        }
    }

    private void Add(Result result)
    {
        _results.Add(result.Layer.Name, result);
        _order.Add(result);
    }

    private string Write()
    {
        var json = new PythonJson();
        json.OpenObject();
        json.Write("version", 1);
        if (source.ForcesFloat16)
        {
            json.Write("fakequant_precision_mode", "FORCE_FP16_QUANT");
        }
        if (plan.Quantizes)
        {
            json.Write("batch_num", source.BatchNum ?? 1);
        }
        foreach (Result result in _order)
        {
            bool isConfigured = result.Activation is not null || result.Prune is not null;
            if (isConfigured)
            {
                Write(json, result);
            }
        }
        json.CloseObject();
        return json.ToString();
    }

    private void Write(PythonJson json, Result result)
    {
        json.OpenObject(result.Layer.Name);
        if (result is { Activation: { } activation, Weight: { } weight })
        {
            json.Write("retrain_enable", result.IsQuantized);
            TrainingJson.Write(json, "retrain_data_config", activation);
            bool isPerTensor = plan.Capabilities.IsLimited(result.Layer.Type, Limit.PerTensor);
            TrainingJson.Write(json, "retrain_weight_config", weight, weight.ChannelWise ?? !isPerTensor);
        }
        if (result.Prune is { } prune)
        {
            json.Write("regular_prune_enable", result.IsPruned);
            TrainingJson.Write(json, "regular_prune_config", prune);
        }
        json.CloseObject();
    }

    private sealed class Result(Layer layer)
    {
        public Layer Layer => layer;

        public bool IsQuantized { get; init; }

        public ActivationSetting? Activation { get; init; }

        public WeightSetting? Weight { get; set; }

        public bool IsPruned { get; set; }

        public PruneSetting? Prune { get; set; }
    }
}
