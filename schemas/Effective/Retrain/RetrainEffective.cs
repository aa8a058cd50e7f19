using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>Creates the effective configuration of training, pruning and both together, like AMCT's code.</summary>
internal sealed class RetrainEffective(RetrainSource source, RetrainPlan plan, AmctDiagnostics sink) : EffectiveMode
{
    // Settings that AMCT refuses when it reads a section, even if no layer uses its values.
    private static readonly string[] s_readRules = ["required", RuleIds.Int4Activation];

    private const string NotMentioned =
        "not quantized: neither a global retrain_data_quant_config or retrain_weight_quant_config nor an entry asks for it";

    private const string AveragePoolName =
        "AMCT refuses INT4 weights for every layer with AvgPool in its name; give the layer an entry with INT8";

    private readonly Dictionary<string, Result> _results = new(StringComparer.Ordinal);
    private readonly List<Result> _order = [];

    /// <summary>Decides what the run does, for any framework.</summary>
    public static RetrainEffective Create(RetrainScope scope, RetrainSource source, EffectiveInput input) =>
        new(source, new RetrainPlan(scope, source, input), input.Diagnostics);

    public override PythonJson? Create()
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
            foreach (
                Layer layer in plan.FilterPrunable.Concat(plan.NOutOfMPrunable.Where(layer => !plan.FilterPrunable.Contains(layer.Name))))
            {
                Prune(layer);
            }
        }
        if (!sink.HasReported(EffectiveIds.NothingEnabled) && !_order.Exists(static result => result.IsQuantized || result.IsPruned))
        {
            sink.Error(EffectiveIds.NothingEnabled, "", "no layer is left to quantize or prune: all of them are skipped or not asked for");
        }
        return sink.HasErrors ? null : Write();
    }

    public override IEnumerable<FeatureOutcome> Explain(Layer layer, EquatableArray<EffectiveValue> values)
    {
        _results.TryGetValue(layer.Name, out Result? result);
        EquatableArray<EffectiveChange> changes = sink.ChangesOf(layer.Name);
        if (plan.Scope.AsksForQuantization)
        {
            yield return new FeatureOutcome("quant")
            {
                Resolved = result?.Quant is { } quant ? FeatureOf(quant.Effective, "quant") : null,
                LeftAlone = result is { Quant: not null } ? result.IsMentioned ? null : NotMentioned : WhyNotQuantized(layer),
                Values = [.. values.Where(static value => !IsPrune(value) && value.Name != "retrain_enable")],
                Widths = result is { Activation: { } activation, Weight: { } weight }
                    ? new LayerWidths(activation.Bits, weight.Bits)
                    : null,
                Changes = changes,
            };
        }
        if (plan.Scope.AsksForPruning && source.KnowsPruning)
        {
            yield return new FeatureOutcome("prune")
            {
                Resolved = result is { Pruning: { } pruning, Prune: not null } ? FeatureOf(pruning.Effective, "prune") : null,
                LeftAlone = result?.Prune is null ? WhyNotPruned(layer, result) : null,
                Values = [.. values.Where(static value => IsPrune(value) && value.Name != "regular_prune_enable")],
                IsPruning = true,
                Changes = changes,
            };
        }
    }

    private static bool IsPrune(EffectiveValue value) => value.Name.StartsWith("regular_prune", StringComparison.Ordinal);

    private MessageText WhyNotQuantized(Layer layer) =>
        plan.Quantizes
            ? CannotHandle(plan.Capabilities, Capability.Retrain, layer,
                plan.Capabilities.Can(layer.Type, Capability.Retrain) ? plan.Capabilities.QuantizationObstacle(layer) : null)
            : "not quantized: the configuration does not ask for it";

    private MessageText WhyNotPruned(Layer layer, Result? result)
    {
        if (!plan.Prunes)
        {
            return "not pruned: the configuration does not ask for it";
        }
        if (result?.DroppedPruning is { } dropped)
        {
            return $"not pruned: {dropped}";
        }
        if (result?.Pruning is null && source.PruneKind is { } kind && plan.Capabilities.PruneObstacle(layer, kind) is { } obstacle)
        {
            bool isOnlyThisWay = plan.IsPrunable(layer.Name);
            MessageText? pruner = !isOnlyThisWay ? null
                : kind == Capability.FilterPrune ? " with a filter_pruner" : " with an n_out_of_m_pruner";
            return CannotHandle(plan.Capabilities, kind, layer, plan.Capabilities.Can(layer.Type, kind) ? obstacle : null, pruner);
        }
        return plan.IsPrunable(layer.Name)
            ? (MessageText)"not pruned: no prune_config applies to it"
            : CannotHandle(plan.Capabilities, Capability.NOutOfMPrune, layer, null);
    }

    public override void CheckAlone()
    {
        new RetrainChecks(source, plan, sink).Run();
        sink.Use("batch_num");
        if (plan.Quantizes)
        {
            sink.Use("retrain_data_quant_config", s_readRules);
        }
        if (plan.Prunes)
        {
            sink.Use("prune_config", s_readRules);
        }
        foreach (LayerRef probe in Probes(source.Entries.Select(static entry => (entry.Key, entry.ByType))))
        {
            RetrainLayer resolved = source.Resolve(probe);
            ReadEntry(resolved.Quant);
            if (plan.Quantizes)
            {
                sink.Use(resolved.Activation.Path);
                sink.Use(resolved.Weight.Path);
                CheckProbe(probe, resolved);
            }
            if (plan.Prunes)
            {
                sink.Use(resolved.Prune?.Path);
            }
        }
        // An entry overrides a skip for quantization but not for pruning.
        bool quantizesNothing = !plan.Quantizes || (source.Entries.Count == 0 && AreSkipped(Capability.Retrain, source.QuantSkipTypes));
        bool prunesNothing = !plan.Prunes
            || (!source.Entries.Any(static entry => entry.SaysPrune) && source.PruneKind is { } kind
                && AreSkipped(kind, source.PruneSkipTypes));
        if ((plan.Quantizes || plan.Prunes) && quantizesNothing && prunesNothing)
        {
            sink.Error(EffectiveIds.NothingEnabled, "",
                plan.Quantizes
                    ? "all layer types are skipped: no layer is left to quantize"
                    : "all layer types are skipped: no layer is left to prune");
        }
    }

    private bool AreSkipped(Capability capability, LayerNames special) =>
        plan.Capabilities.TypesThat(capability)
            .All(source.SkipTypes.Items.Concat(special.Items).ToHashSet(StringComparer.Ordinal).Contains);

    private void CheckProbe(LayerRef probe, RetrainLayer resolved)
    {
        if (PrecisionProblem(resolved.Activation, resolved.Weight) is { } problem)
        {
            sink.Error(EffectiveIds.Precision, PairPath(resolved), problem);
        }
        if (resolved.Quant.IsOverridden && resolved.Weight.Bits == 4 && HasRefusedName(probe.Name))
        {
            sink.Error(EffectiveIds.Incapable, PairPath(resolved), AveragePoolName);
        }
        if (plan.Capabilities.IsLimited(probe.Type, Limit.PerTensor) && resolved.Weight.ChannelWise == true)
        {
            sink.Error(EffectiveIds.ChannelWise, ChannelWisePath(resolved.Weight), ChannelWiseProblem(probe.Type));
        }
    }

    private MessageText? PrecisionProblem(ActivationSetting activation, WeightSetting weight)
    {
        string pair = FormattableString.Invariant($"A{activation.Bits}W{weight.Bits}");
        // Activations of 4 bits are refused in any case.
        return activation.Bits == 4 || plan.Capabilities.Profile.RetrainPrecision.Contains(pair)
            ? null
            : (MessageText)($"activations of {activation.Bits} bits and weights of {weight.Bits} bits cannot be combined; AMCT accepts "
                + $"{Words.List(plan.Capabilities.Profile.RetrainPrecision)}, and a width that an entry omits is INT8");
    }

    private static string PairPath(RetrainLayer resolved) => resolved.Weight.Path ?? resolved.Activation.Path ?? "";

    private static bool HasRefusedName(string layer) => layer.Contains("AvgPool", StringComparison.Ordinal);

    private static string ChannelWisePath(WeightSetting weight) => weight.Path + "." + weight.Algorithm + ".channel_wise";

    private static MessageText ChannelWiseProblem(string type) =>
        $"channel_wise: true applies to {Words.WithArticle(type)} layer, which can have only one scale: AMCT refuses it, also where the "
            + $"layer is skipped; give the type an entry without it";

    private void Quantize(Layer layer)
    {
        RetrainLayer resolved = source.Resolve(new LayerRef(layer.Name, layer.Type));
        ReadEntry(resolved.Quant);
        sink.Use(resolved.Activation.Path);
        sink.Use(resolved.Weight.Path);
        bool isMentioned = !plan.IsSelective || source.HasData || source.HasWeight || resolved.Quant.IsOverridden;
        var result = new Result(layer)
        {
            Quant = resolved,
            IsMentioned = isMentioned || resolved.Quant.IsSkipped,
            IsQuantized = resolved.Quant.IsOverridden || (!resolved.Quant.IsSkipped && isMentioned),
            Activation = resolved.Activation,
            Weight = resolved.Weight,
        };
        Add(result);
        CheckPrecision(layer, result);
        bool isPerTensor = plan.Capabilities.IsLimited(layer.Type, Limit.PerTensor);
        if (isPerTensor && resolved.Weight.ChannelWise == true)
        {
            sink.LayerError(EffectiveIds.ChannelWise, ChannelWisePath(resolved.Weight), layer.Name, ChannelWiseProblem(layer.Type));
        }
    }

    private void CheckPrecision(Layer layer, Result result)
    {
        string path = PairPath(result.Quant!);
        if (PrecisionProblem(result.Activation!, result.Weight!) is { } problem)
        {
            sink.LayerError(EffectiveIds.Precision, path, layer.Name, problem);
        }
        if (result.Weight!.Bits != 4)
        {
            return;
        }
        if (result.IsQuantized && HasRefusedName(layer.Name))
        {
            sink.LayerError(EffectiveIds.Incapable, path, layer.Name, AveragePoolName);
        }
        else if (plan.Capabilities.Int4Obstacle(layer) is { } obstacle)
        {
            result.Weight = result.Weight with { Bits = 8 };
            sink.Change(path, layer.Name, $"AMCT changes the INT4 weights to INT8 because {obstacle}");
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
        result.Pruning = resolved;
        result.IsPruned = !selection.IsSkipped;
        if (resolved.Prune is { } setting && !plan.Prunable(setting.Kind).Contains(layer.Name))
        {
            MessageText obstacle = plan.Capabilities.PruneObstacle(layer, setting.Kind)!;
            result.DroppedPruning = $"AMCT drops the pruning that {(MessageText)setting.Path} asks for because {obstacle}";
            sink.Change(setting.Path, layer.Name, result.DroppedPruning);
            return;
        }
        result.Prune = resolved.Prune;
    }

    // AMCT reads all sections of an entry that applies to a layer, of any kind.
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

    private PythonJson Write()
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
        return json;
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
            PruneJson.Write(json, "regular_prune_config", prune);
        }
        json.CloseObject();
    }

    private sealed class Result(Layer layer)
    {
        public Layer Layer => layer;

        /// <summary>The quantization settings for the layer; null if AMCT cannot quantize it.</summary>
        public RetrainLayer? Quant { get; init; }

        /// <summary>Whether the configuration quantizes or skips the layer.</summary>
        public bool IsMentioned { get; init; }

        public bool IsQuantized { get; init; }

        public ActivationSetting? Activation { get; init; }

        public WeightSetting? Weight { get; set; }

        /// <summary>The pruning settings for the layer; null if AMCT does not use them.</summary>
        public RetrainLayer? Pruning { get; set; }

        /// <summary>Why the configured pruning is dropped; null if it is not dropped.</summary>
        public MessageText? DroppedPruning { get; set; }

        public bool IsPruned { get; set; }

        public PruneSetting? Prune { get; set; }
    }
}
