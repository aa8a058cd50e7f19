using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Distill;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Makes the effective configuration of distillation, as AMCT's own code does.</summary>
internal sealed class DistillEffective(AMCTDistillConfig config, FieldLocations? locations, LayerCapabilities capabilities, EquatableArray<Layer> network, FindingSink sink)
{
    private static readonly string[] s_resultKeys = ["version", "batch_num", "group_size", "data_dump", "distill_group"];

    private readonly OrderedLayers _supported = new();
    private readonly List<string> _presentTypes = [];
    private readonly List<Result> _results = [];

    /// <summary>The result as JSON; null where AMCT refuses.</summary>
    public string? Create()
    {
        FindSupported();
        CheckLists();
        sink.Use("batch_num");
        sink.Use("group_size");
        AMCTDistillConfig.Resolver resolver = config.CreateResolver(locations);
        foreach (Layer layer in _supported)
        {
            Resolve(layer, resolver.Resolve(new LayerRef(layer.Name, layer.Type)).Quant);
        }
        if (_supported.Count > 0 && !_results.Exists(static result => result.IsEnabled))
        {
            sink.Error(EffectiveIds.NothingEnabled, "", "all layers are skipped: none is left to quantize");
        }
        List<List<string>> groups = new DistillGroups(config, capabilities, network, sink).Create();
        return sink.HasErrors ? null : Write(groups);
    }

    private void FindSupported()
    {
        foreach (Layer layer in network)
        {
            if (capabilities.Obstacle(layer, Capability.Distill) is not null)
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
                sink.Error(EffectiveIds.ReservedName, "", $"the layer '{layer.Name}' has the name of a key of the result, so AMCT fails; rename the layer");
            }
        }
        if (_supported.Count == 0)
        {
            sink.Error(EffectiveIds.NothingEnabled, "", $"the network has no layer that can be distilled; AMCT can distill {string.Join(", ", capabilities.TypesThat(Capability.Distill))}");
        }
    }

    private void CheckLists()
    {
        var skipLayers = new LayerNames("quant_skip_layers", config.QuantSkipLayers);
        var skipTypes = new LayerNames("quant_skip_layer_types", config.QuantSkipLayerTypes);
        (string KeyPath, string Key, bool ByType)[] entries =
        [
            .. config.DistillOverrideLayers.Select(static (entry, i) => (FormattableString.Invariant($"distill_override_layers[{i}].layer_name"), entry.LayerName, false)),
            .. config.DistillOverrideLayerTypes.Select(static (entry, i) => (FormattableString.Invariant($"distill_override_layer_types[{i}].layer_type"), entry.LayerType, true)),
        ];
        ListChecks.ReportDuplicates(skipLayers, isError: false, sink);
        ListChecks.ReportDuplicates(skipTypes, isError: false, sink);
        ListChecks.ReportDuplicateEntries(entries, sink);
        for (int i = 0; i < skipLayers.Items.Count; i++)
        {
            CheckKey(skipLayers.PathOf(i), skipLayers.Items[i], byType: false);
        }
        for (int i = 0; i < skipTypes.Items.Count; i++)
        {
            CheckKey(skipTypes.PathOf(i), skipTypes.Items[i], byType: true);
        }
        foreach ((string keyPath, string key, bool byType) in entries)
        {
            CheckKey(keyPath, key, byType);
        }
    }

    private void CheckKey(string path, string key, bool byType)
    {
        if (byType && !_presentTypes.Contains(key))
        {
            sink.Error(EffectiveIds.UnsupportedType, path, $"the network has no layer of the type '{key}' that AMCT can distill, so AMCT refuses it{NearNames.Hint(key, _presentTypes)}; remove it");
        }
        else if (!byType && !_supported.Contains(key))
        {
            Layer? layer = network.FirstOrDefault(layer => layer.Name == key);
            string why = layer is null ? "is no layer of the network" + NearNames.Hint(key, network.Select(static known => known.Name)) : $"cannot be distilled, for {capabilities.Obstacle(layer, Capability.Distill)}";
            sink.Error(EffectiveIds.UnsupportedLayer, path, $"'{key}' {why}; remove it");
        }
    }

    private void Resolve(Layer layer, AMCTDistillConfig.Effective.QuantFeature quant)
    {
        ActivationSetting activation = Activation(quant.DistillDataQuantConfig);
        WeightSetting weight = Weight(quant.DistillWeightQuantConfig);
        sink.Use(activation.Path);
        sink.Use(weight.Path);
        string path = weight.Path ?? activation.Path ?? "";
        string pair = FormattableString.Invariant($"A{activation.Bits}W{weight.Bits}");
        if (!capabilities.Profile.DistillPrecision.Contains(pair))
        {
            sink.LayerError(EffectiveIds.Precision, path, layer.Name, $"activations of {activation.Bits} bits and weights of {weight.Bits} bits do not go together; AMCT takes {string.Join(", ", capabilities.Profile.DistillPrecision)}, and what an entry omits is INT8");
        }
        if (weight.ChannelWise == true && capabilities.IsLimited(layer.Type, Limit.PerTensor))
        {
            sink.LayerError(EffectiveIds.ChannelWise, weight.Path + "." + weight.Algorithm + ".channel_wise", layer.Name, $"channel_wise: true reaches a {layer.Type} layer, which can have only one scale, so AMCT refuses it; give the type an entry without it");
        }
        _results.Add(new Result(layer, !quant.Selection.IsSkipped, activation, weight));
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
            { ArqDistill: { } arq } => new WeightSetting(path, "arq_distill") { ChannelWise = arq.ChannelWise, Bits = Bits(arq.DstTypeOrDefault) },
            { UlqDistill: { } ulq } => new WeightSetting(path, "ulq_distill") { ChannelWise = ulq.ChannelWise, Bits = Bits(ulq.DstTypeOrDefault) },
            _ => new WeightSetting(path, "arq_distill"),
        };
    }

    private static int Bits(DataType type) => type == DataType.Int4 ? 4 : 8;

    private string Write(List<List<string>> groups)
    {
        var json = new PythonJson();
        json.OpenObject();
        json.Write("version", 1);
        json.Write("batch_num", config.BatchNumOrDefault);
        json.Write("group_size", config.GroupSizeOrDefault);
        json.Write("data_dump", config.DataDumpOrDefault);
        json.OpenArray("distill_group");
        foreach (List<string> group in groups)
        {
            json.OpenArray();
            foreach (string layer in group)
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
            bool isPerTensor = capabilities.IsLimited(result.Layer.Type, Limit.PerTensor);
            TrainingJson.Write(json, "distill_weight_config", result.Weight, result.Weight.ChannelWise ?? !isPerTensor);
            json.CloseObject();
        }
        json.CloseObject();
        return json.ToString();
    }

    private sealed record Result(Layer Layer, bool IsEnabled, ActivationSetting Activation, WeightSetting Weight);
}
