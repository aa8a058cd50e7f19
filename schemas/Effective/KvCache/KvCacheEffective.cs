using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.QuantCalibration;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.KvCache;

/// <summary>Creates the effective configuration of KV cache quantization, like AMCT's code.</summary>
internal sealed class KvCacheEffective(AMCTQuantCaliConfig config, FieldLocations? locations, LayerCapabilities capabilities,
    EquatableArray<Layer> network, AmctDiagnostics sink) : EffectiveMode
{
    private static readonly string[] s_resultKeys = ["batch_num", "activation_offset"];

    private readonly Dictionary<string, IEffectiveFeature> _cached = new(StringComparer.Ordinal);
    private readonly NetworkNames _names = new(network, capabilities.Profile);
    private readonly Dictionary<string, Layer> _layers = network.ToDictionary(static layer => layer.Name, StringComparer.Ordinal);

    public static KvCacheEffective Create(AMCTQuantCaliConfig config, EffectiveInput input) =>
        new(config, input.Locations, input.Capabilities, input.Layers ?? default, input.Diagnostics);

    public override PythonJson? Create() => Run(isOpen: false);

    public override void CheckAlone() => Run(isOpen: true);

    private PythonJson? Run(bool isOpen)
    {
        var listed = new LayerNames("kv_cache_quant_config.quant_layers", config.KvCacheQuantConfig?.QuantLayers ?? default);
        (string KeyPath, string Key, bool ByType)[] entries =
            [.. config.OverrideLayersConfigs.Select(static (entry, i) =>
                (FormattableString.Invariant($"override_layers_configs[{i}].layer_name"), entry.LayerName, false))];
        sink.Use("batch_num");
        ListChecks.ReportDuplicates(listed, isError: true, sink);
        ListChecks.ReportDuplicateEntries(entries, sink);
        for (int i = 0; i < listed.Items.Count; i++)
        {
            CheckLayer(listed.PathOf(i), listed.Items[i], isOpen);
        }
        foreach ((string keyPath, string key, _) in entries)
        {
            CheckLayer(keyPath, key, isOpen);
        }
        string[] names = [.. listed.Items.Concat(entries.Select(static entry => entry.Key)).Distinct(StringComparer.Ordinal)];
        if (names.Length == 0)
        {
            sink.Error(EffectiveIds.NothingEnabled, "",
                "no layer is named, so AMCT refuses the file; list layers in kv_cache_quant_config.quant_layers");
        }
        AMCTQuantCaliConfig.Resolver resolver = config.CreateResolver(locations);
        AMCTQuantCaliConfig.Effective[] effective = [.. names.Select(name => resolver.Resolve(new LayerRef(name, TypeOf(name))))];
        Resolved<CalibrationConfig>[] sections = [.. effective.Select(static layer => layer.KvCache.KvDataQuantConfig)];
        for (int i = 0; i < names.Length; i++)
        {
            _cached.Add(names[i], FeatureOf(effective[i], "kv_cache"));
        }
        foreach (Resolved<CalibrationConfig> section in sections)
        {
            sink.Use(section.Value is null ? null : section.Provenance.FieldPath);
        }
        return sink.HasErrors || isOpen ? null : Write(names, sections);
    }

    public override IEnumerable<FeatureOutcome> Explain(Layer layer, EquatableArray<EffectiveValue> values)
    {
        bool canHandle = capabilities.Can(layer.Type, Capability.KvCache);
        IEffectiveFeature? cached = canHandle ? _cached.GetValueOrDefault(layer.Name) : null;
        yield return new FeatureOutcome("kv_cache")
        {
            Resolved = cached,
            LeftAlone = cached is not null ? null
                : canHandle ? (MessageText)"not quantized: kv_cache_quant_config.quant_layers does not list it and no entry names it"
                : CannotHandle(capabilities, Capability.KvCache, layer, null, " for the KV cache"),
            Values = values,
            Widths = cached is null ? null : new LayerWidths(8, null),
        };
    }

    private string TypeOf(string name) => _layers.TryGetValue(name, out Layer? layer) ? layer.Type : "";

    private void CheckLayer(string path, string name, bool isOpen)
    {
        Layer? layer = null;
        if (!isOpen && !_layers.TryGetValue(name, out layer))
        {
            sink.Error(EffectiveIds.UnsupportedLayer, path, $"'{name}' is not a layer of the network{_names.Hint(name)}");
        }
        else if (layer is not null && !capabilities.Can(layer.Type, Capability.KvCache))
        {
            sink.Error(EffectiveIds.UnsupportedLayer, path,
                $"'{name}' is {Words.WithArticle(layer.Type)}; AMCT quantizes the KV cache only after "
                + $"{Words.List(capabilities.TypesThat(Capability.KvCache))}; remove it");
        }
        else if (Array.IndexOf(s_resultKeys, name) >= 0)
        {
            sink.Error(EffectiveIds.ReservedName, path,
                $"the layer '{name}' has the name of a key of the result, so AMCT fails or loses it; rename the layer");
        }
    }

    private PythonJson Write(string[] names, Resolved<CalibrationConfig>[] sections)
    {
        var json = new PythonJson();
        json.OpenObject();
        json.Write("batch_num", config.BatchNumOrDefault);
        json.Write("activation_offset", config.ActivationOffsetOrDefault);
        for (int i = 0; i < names.Length; i++)
        {
            json.OpenObject(names[i]);
            json.OpenObject("kv_data_quant_config");
            if (sections[i].Value?.HfmgQuantize is { } hfmg)
            {
                WriteHfmg(json, hfmg);
            }
            else
            {
                WriteIfmr(json, sections[i].Value?.IfmrQuantize ?? new FMRQuantize());
            }
            json.CloseObject();
            json.CloseObject();
        }
        json.CloseObject();
        return json;
    }

    private static void WriteHfmg(PythonJson json, HFMGQuantize hfmg)
    {
        json.Write("act_algo", "hfmg");
        json.Write("num_of_bins", hfmg.NumOfBinsOrDefault);
        if (hfmg.Asymmetric is { } asymmetric)
        {
            json.Write("asymmetric", asymmetric);
        }
        json.Write("quant_granularity", (int)hfmg.QuantGranularityOrDefault);
    }

    private static void WriteIfmr(PythonJson json, FMRQuantize ifmr)
    {
        json.Write("act_algo", "ifmr");
        json.Write("max_percentile", Numbers.Shortest(ifmr.MaxPercentileOrDefault));
        json.Write("min_percentile", Numbers.Shortest(ifmr.MinPercentileOrDefault));
        json.OpenArray("search_range");
        json.Write(null, Numbers.Shortest(ifmr.SearchRangeStartOrDefault));
        json.Write(null, Numbers.Shortest(ifmr.SearchRangeEndOrDefault));
        json.CloseArray();
        json.Write("search_step", Numbers.Shortest(ifmr.SearchStepOrDefault));
        if (ifmr.Asymmetric is { } asymmetric)
        {
            json.Write("asymmetric", asymmetric);
        }
        json.Write("quant_granularity", (int)ifmr.QuantGranularityOrDefault);
    }
}
