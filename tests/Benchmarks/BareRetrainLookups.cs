using AmctGen.Resolution;
using AmctGen.Schemas.Retrain;

namespace AmctGen.Benchmarks;

/// <summary>The selection by hand: an entry by name, else one by type, else the global sections. No skips, no reasons: the least it can cost.</summary>
internal sealed class BareRetrainLookups
{
    private readonly AMCTRetrainConfig _config;
    private readonly Dictionary<string, RetrainOverrideLayer> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RetrainOverrideLayerType> _types = new(StringComparer.Ordinal);

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
    }

    public (RetrainDataQuantConfig? Data, RetrainWeightQuantConfig? Weight, PruneConfig? Prune) Find(LayerRef layer) =>
        _names.TryGetValue(layer.Name, out RetrainOverrideLayer? named)
            ? (named.RetrainDataQuantConfig, named.RetrainWeightQuantConfig, named.PruneConfig ?? _config.PruneConfig)
            : _types.TryGetValue(layer.Type, out RetrainOverrideLayerType? typed)
                ? (typed.RetrainDataQuantConfig, typed.RetrainWeightQuantConfig, typed.PruneConfig ?? _config.PruneConfig)
                : (_config.RetrainDataQuantConfig, _config.RetrainWeightQuantConfig, _config.PruneConfig);
}
