using AmctGen.Resolution;
using AmctGen.Schemas.Calibration;

namespace AmctGen.Benchmarks;

/// <summary>The selection by hand: an entry by name, else one by type, else the global sections. No skips, no reasons: the least it can cost.</summary>
internal sealed class BareCalibrationLookups
{
    private readonly AMCTConfig _config;
    private readonly Dictionary<string, OverrideLayer> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OverrideLayerType> _types = new(StringComparer.Ordinal);

    public BareCalibrationLookups(AMCTConfig config)
    {
        _config = config;
        foreach (OverrideLayer entry in config.OverrideLayerConfigs)
        {
            _names[entry.LayerName] = entry;
        }
        foreach (OverrideLayerType entry in config.OverrideLayerTypes)
        {
            _types[entry.LayerType] = entry;
        }
    }

    public CalibrationConfig? Find(LayerRef layer) =>
        _names.TryGetValue(layer.Name, out OverrideLayer? named) ? named.CalibrationConfig
            : _types.TryGetValue(layer.Type, out OverrideLayerType? typed) ? typed.CalibrationConfig
            : _config.CommonConfig;
}
