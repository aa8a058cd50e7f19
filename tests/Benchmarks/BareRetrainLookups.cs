using AmctGen.Resolution;
using AmctGen.Schemas.Retrain;

namespace AmctGen.Benchmarks;

/// <summary>The same lookup by hand, without provenance: a dictionary or set for each list, with at most one lookup per layer.</summary>
internal sealed class BareRetrainLookups
{
    private readonly AMCTRetrainConfig _config;
    private readonly Dictionary<string, RetrainOverrideLayer> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RetrainOverrideLayerType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _skips;
    private readonly HashSet<string> _skipTypes;
    private readonly HashSet<string> _quantSkips;
    private readonly HashSet<string> _quantSkipTypes;
    private readonly HashSet<string> _pruneSkips;
    private readonly HashSet<string> _pruneSkipTypes;

    public BareRetrainLookups(AMCTRetrainConfig config)
    {
        _config = config;
        foreach (RetrainOverrideLayer entry in config.OverrideLayerConfigs)
        {
            _names[entry.LayerName] = entry;
        }
        foreach (RetrainOverrideLayerType entry in config.OverrideLayerTypes)
        {
            _types[entry.LayerType] = entry;
        }
        _skips = new HashSet<string>(config.SkipLayers, StringComparer.Ordinal);
        _skipTypes = new HashSet<string>(config.SkipLayerTypes, StringComparer.Ordinal);
        _quantSkips = new HashSet<string>(config.QuantSkipLayers, StringComparer.Ordinal);
        _quantSkipTypes = new HashSet<string>(config.QuantSkipTypes, StringComparer.Ordinal);
        _pruneSkips = new HashSet<string>(config.RegularPruneSkipLayers, StringComparer.Ordinal);
        _pruneSkipTypes = new HashSet<string>(config.RegularPruneSkipTypes, StringComparer.Ordinal);
    }

    public Answer Find(LayerRef layer)
    {
        bool isSkipped = _skips.Contains(layer.Name) || _skipTypes.Contains(layer.Type);
        bool isUnpruned = isSkipped || _pruneSkips.Contains(layer.Name) || _pruneSkipTypes.Contains(layer.Type);
        if (_names.TryGetValue(layer.Name, out RetrainOverrideLayer? named))
        {
            return new Answer(true, !isUnpruned, named.RetrainDataQuantConfig, named.RetrainWeightQuantConfig, named.PruneConfig ?? _config.PruneConfig);
        }
        if (_types.TryGetValue(layer.Type, out RetrainOverrideLayerType? typed))
        {
            return new Answer(true, !isUnpruned, typed.RetrainDataQuantConfig, typed.RetrainWeightQuantConfig, typed.PruneConfig ?? _config.PruneConfig);
        }
        bool isQuantized = !isSkipped && !_quantSkips.Contains(layer.Name) && !_quantSkipTypes.Contains(layer.Type);
        return new Answer(isQuantized, !isUnpruned, _config.RetrainDataQuantConfig, _config.RetrainWeightQuantConfig, _config.PruneConfig);
    }

    /// <summary>Looks up the settings of a layer.</summary>
    public readonly record struct Answer(bool IsQuantized, bool IsPruned, RetrainDataQuantConfig? Data, RetrainWeightQuantConfig? Weight, PruneConfig? Prune);
}
