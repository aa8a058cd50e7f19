using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Distill;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Distill;

/// <summary>Creates the effective configuration of distillation, like AMCT's code.</summary>
internal sealed class DistillEffective(AMCTDistillConfig config, EffectiveInput input) : EffectiveMode
{
    private static readonly string[] s_resultKeys = ["version", "batch_num", "group_size", "data_dump", "distill_group"];

    private readonly LayerCapabilities _capabilities = input.Capabilities;
    private readonly AmctDiagnostics _sink = input.Diagnostics;
    private readonly EquatableArray<Layer> _network = input.Layers ?? default;
    private readonly NetworkNames _names = new(input.Layers ?? default, input.Capabilities.Profile);
    private readonly OrderedLayers _supported = new();
    private readonly List<string> _presentTypes = [];
    private readonly List<Result> _results = [];
    private readonly Dictionary<string, IEffectiveFeature> _quant = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LayerWidths> _widths = new(StringComparer.Ordinal);

    public static DistillEffective Create(AMCTDistillConfig config, EffectiveInput input) =>
        new(config, input);

    public override PythonJson? Create()
    {
        FindSupported();
        CheckLists(isOpen: false);
        _sink.Use("batch_num");
        _sink.Use("group_size");
        AMCTDistillConfig.Resolver resolver = config.CreateResolver(input.Locations);
        foreach (Layer layer in _supported)
        {
            Resolve(layer, resolver.Resolve(new LayerRef(layer.Name, layer.Type)));
        }
        if (_supported.Count > 0 && !_results.Exists(static result => result.IsEnabled))
        {
            _sink.Error(EffectiveIds.NothingEnabled, "", "all layers are skipped: none is left to quantize");
        }
        if (input.Network!.Node.IsEmpty && _supported.Count > 0)
        {
            _sink.Info(EffectiveIds.Chain, "",
                "the network is taken as a chain, because its file has no nodes: distillation groups may differ if it has branches");
        }
        var nodes = new DistillNodes(NetworkGraph.Of(input.Network, _network, _capabilities), _capabilities);
        List<List<string?>> groups = new DistillGroups(config, nodes, _names, _sink).Create();
        return _sink.HasErrors ? null : Write(groups);
    }

    public override IEnumerable<FeatureOutcome> Explain(Layer layer, EquatableArray<EffectiveValue> values)
    {
        bool isSupported = _quant.TryGetValue(layer.Name, out IEffectiveFeature? quant);
        MessageText? obstacle = _capabilities.Can(layer.Type, Capability.Distill) ? _capabilities.QuantizationObstacle(layer) : null;
        yield return new FeatureOutcome("quant")
        {
            Resolved = quant,
            LeftAlone = isSupported ? null : CannotHandle(_capabilities, Capability.Distill, layer, obstacle, " in distillation"),
            Values = [.. values.Where(static value => value.Name != "quant_enable")],
            Widths = _widths.TryGetValue(layer.Name, out LayerWidths widths) ? widths : null,
        };
    }

    public override void CheckAlone()
    {
        CheckLists(isOpen: true);
        _sink.Use("batch_num");
        _sink.Use("group_size");
        AMCTDistillConfig.Resolver resolver = config.CreateResolver(input.Locations);
        IEnumerable<(string Key, bool ByType)> entries = config.DistillOverrideLayers.Select(static entry => (entry.LayerName, false))
            .Concat(config.DistillOverrideLayerTypes.Select(static entry => (entry.LayerType, true)));
        foreach (LayerRef probe in Probes(entries))
        {
            AMCTDistillConfig.Effective.QuantFeature quant = resolver.Resolve(probe).Quant;
            Check(probe, Activation(quant.DistillDataQuantConfig), Weight(quant.DistillWeightQuantConfig),
                static (sink, id, path, _, message) => sink.Error(id, path, message));
        }
        if (_capabilities.TypesThat(Capability.Distill).All(config.QuantSkipLayerTypes.Contains))
        {
            _sink.Error(EffectiveIds.NothingEnabled, "quant_skip_layer_types", "all layer types are skipped: no layer is left to quantize");
        }
        CheckGroupsAlone();
    }

    // A layer that starts a group runs once, so it can be in no other group.
    private void CheckGroupsAlone()
    {
        for (int i = 0; i < config.DistillGroup.Count; i++)
        {
            string start = config.DistillGroup[i].StartLayerName;
            int other = -1;
            for (int j = 0; j < config.DistillGroup.Count && other < 0; j++)
            {
                other = (j != i && config.DistillGroup[j].EndLayerName == start)
                    || (j < i && config.DistillGroup[j].StartLayerName == start) ? j : -1;
            }
            if (other >= 0)
            {
                _sink.Error(
                    EffectiveIds.Group, FormattableString.Invariant($"distill_group[{i}].start_layer_name"),
                    $"'{start}' is in distill_group[{other}] too, and a layer belongs to one group: AMCT refuses both; let the groups "
                        + $"follow each other");
            }
        }
    }

    private void FindSupported()
    {
        foreach (Layer layer in _network)
        {
            if (_capabilities.Obstacle(layer, Capability.Distill) is not null)
            {
                continue;
            }
            _supported.Add(layer);
            if (!_presentTypes.Contains(layer.Type))
            {
                _presentTypes.Add(layer.Type);
            }
            if (Array.IndexOf(s_resultKeys, layer.Name) >= 0)
            {
                _sink.Error(EffectiveIds.ReservedName, "",
                    $"the layer '{layer.Name}' has the name of a key of the result, so AMCT fails; rename the layer");
            }
        }
        if (_supported.Count == 0)
        {
            _sink.Error(EffectiveIds.NothingEnabled, "",
                $"the network has no layer that can be distilled; AMCT can distill "
                + $"{Words.List(_capabilities.TypesThat(Capability.Distill))}");
        }
    }

    private void CheckLists(bool isOpen)
    {
        var skipLayers = new LayerNames("quant_skip_layers", config.QuantSkipLayers);
        var skipTypes = new LayerNames("quant_skip_layer_types", config.QuantSkipLayerTypes);
        (string KeyPath, string Key, bool ByType)[] entries =
        [
            .. config.DistillOverrideLayers.Select(static (entry, i) =>
                (FormattableString.Invariant($"distill_override_layers[{i}].layer_name"), entry.LayerName, false)),
            .. config.DistillOverrideLayerTypes.Select(static (entry, i) =>
                (FormattableString.Invariant($"distill_override_layer_types[{i}].layer_type"), entry.LayerType, true)),
        ];
        ListChecks.ReportDuplicates(skipLayers, isError: false, _sink);
        ListChecks.ReportDuplicates(skipTypes, isError: false, _sink);
        ListChecks.ReportDuplicateEntries(entries, _sink);
        for (int i = 0; i < skipLayers.Items.Count; i++)
        {
            CheckKey(skipLayers.PathOf(i), skipLayers.Items[i], byType: false, isOpen);
        }
        for (int i = 0; i < skipTypes.Items.Count; i++)
        {
            CheckKey(skipTypes.PathOf(i), skipTypes.Items[i], byType: true, isOpen);
        }
        foreach ((string keyPath, string key, bool byType) in entries)
        {
            CheckKey(keyPath, key, byType, isOpen);
        }
    }

    private void CheckKey(string path, string key, bool byType, bool isOpen)
    {
        if (isOpen)
        {
            IEnumerable<string> known = _capabilities.TypesThat(Capability.Distill);
            if (byType && !known.Contains(key, StringComparer.Ordinal))
            {
                _sink.Error(EffectiveIds.UnsupportedType, path,
                    $"'{key}' is not a layer type that AMCT can distill: the types are "
                    + $"{Words.List(known)}{NameForms.HintForType(key, known, _capabilities.Profile)}");
            }
        }
        else if (byType && !_presentTypes.Contains(key))
        {
            _sink.Error(EffectiveIds.UnsupportedType, path,
                $"the network has no layer of the type '{key}' that AMCT can distill, so AMCT refuses "
                + $"it{NameForms.HintForType(key, _presentTypes, _capabilities.Profile)}; remove it");
        }
        else if (!byType && !_supported.Contains(key))
        {
            Layer? layer = _names.Find(key);
            _sink.Error(EffectiveIds.UnsupportedLayer, path, layer is null
                ? (MessageText)$"'{key}' is not a layer of the network{_names.Hint(key)}; remove it"
                : $"'{key}' cannot be distilled because {_capabilities.Obstacle(layer, Capability.Distill)}; remove it");
        }
    }

    private void Resolve(Layer layer, AMCTDistillConfig.Effective effective)
    {
        AMCTDistillConfig.Effective.QuantFeature quant = effective.Quant;
        _quant.Add(layer.Name, FeatureOf(effective, "quant"));
        ActivationSetting activation = Activation(quant.DistillDataQuantConfig);
        WeightSetting weight = Weight(quant.DistillWeightQuantConfig);
        Check(new LayerRef(layer.Name, layer.Type), activation, weight,
            static (sink, id, path, name, message) => sink.LayerError(id, path, name, message));
        _results.Add(new Result(layer, !quant.Selection.IsSkipped, activation, weight));
        _widths.Add(layer.Name, new LayerWidths(activation.Bits, weight.Bits));
    }

    private void Check(
        LayerRef layer, ActivationSetting activation, WeightSetting weight,
        Action<AmctDiagnostics, string, string, string, MessageText> report)
    {
        _sink.Use(activation.Path);
        _sink.Use(weight.Path);
        string path = weight.Path ?? activation.Path ?? "";
        string pair = FormattableString.Invariant($"A{activation.Bits}W{weight.Bits}");
        if (!_capabilities.Profile.DistillPrecision.Contains(pair))
        {
            report(_sink, EffectiveIds.Precision, path, layer.Name,
                $"activations of {activation.Bits} bits and weights of {weight.Bits} bits cannot be combined; AMCT accepts "
                + $"{Words.List(_capabilities.Profile.DistillPrecision)}, and a width that an entry omits is INT8");
        }
        if (weight.ChannelWise == true && _capabilities.IsLimited(layer.Type, Limit.PerTensor))
        {
            report(_sink, EffectiveIds.ChannelWise, weight.Path + "." + weight.Algorithm + ".channel_wise", layer.Name,
                $"channel_wise: true applies to {Words.WithArticle(layer.Type)} layer, which can have only one scale, so AMCT refuses it; "
                + $"give the type an entry without it");
        }
    }

    private static ActivationSetting Activation(Resolved<DistillDataQuantConfig> section)
    {
        string? path = section.Value is null ? null : section.Provenance.FieldPath;
        return section.Value?.UlqQuantize is not { } ulq ? new ActivationSetting(path) : new ActivationSetting(path)
        {
            Clip = ulq.ClipMaxMin is { } clip ? (clip.ClipMax, clip.ClipMin) : null,
            FixedMin = ulq.FixedMin,
            Bits = Bits(ulq.DstTypeOrDefault),
        };
    }

    private static WeightSetting Weight(Resolved<DistillWeightQuantConfig> section)
    {
        string? path = section.Value is null ? null : section.Provenance.FieldPath;
        return section.Value switch
        {
            { ArqDistill: { } arq } =>
                new WeightSetting(path, "arq_distill") { ChannelWise = arq.ChannelWise, Bits = Bits(arq.DstTypeOrDefault) },
            { UlqDistill: { } ulq } =>
                new WeightSetting(path, "ulq_distill") { ChannelWise = ulq.ChannelWise, Bits = Bits(ulq.DstTypeOrDefault) },
            _ => new WeightSetting(path, "arq_distill"),
        };
    }

    private static int Bits(DataType type) => type == DataType.Int4 ? 4 : 8;

    private PythonJson Write(List<List<string?>> groups)
    {
        var json = new PythonJson();
        json.OpenObject();
        json.Write("version", 1);
        json.Write("batch_num", config.BatchNumOrDefault);
        json.Write("group_size", config.GroupSizeOrDefault);
        json.Write("data_dump", config.DataDumpOrDefault);
        json.OpenArray("distill_group");
        foreach (List<string?> group in groups)
        {
            json.OpenArray();
            foreach (string? layer in group)
            {
                json.Write(null, layer);
            }
            json.CloseArray();
        }
        json.CloseArray();
        foreach (Result result in _results)
        {
            json.OpenObject(result.Layer.Name);
            json.Write("quant_enable", result.IsEnabled);
            TrainingJson.Write(json, "distill_data_config", result.Activation);
            bool isPerTensor = _capabilities.IsLimited(result.Layer.Type, Limit.PerTensor);
            TrainingJson.Write(json, "distill_weight_config", result.Weight, result.Weight.ChannelWise ?? !isPerTensor);
            json.CloseObject();
        }
        json.CloseObject();
        return json;
    }

    private sealed record Result(Layer Layer, bool IsEnabled, ActivationSetting Activation, WeightSetting Weight);
}
