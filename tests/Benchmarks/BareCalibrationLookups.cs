using AmctGen.Resolution;
using AmctGen.Schemas.Calibration;

namespace AmctGen.Benchmarks;

/// <summary>The same lookup by hand, without provenance: a dictionary or set for each list, with at most one lookup per layer.</summary>
internal sealed class BareCalibrationLookups
{
    private readonly AMCTConfig _config;
    private readonly Dictionary<string, OverrideLayer> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OverrideLayerType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _skips;
    private readonly HashSet<string> _skipTypes;
    private readonly HashSet<string> _fusionSkips;

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
        _skips = new HashSet<string>(config.SkipLayers, StringComparer.Ordinal);
        _skipTypes = new HashSet<string>(config.SkipLayerTypes, StringComparer.Ordinal);
        _fusionSkips = new HashSet<string>(config.SkipFusionLayers, StringComparer.Ordinal);
    }

    public Answer Find(LayerRef layer)
    {
        bool isFused = !_fusionSkips.Contains(layer.Name);
        bool isOn = !_skips.Contains(layer.Name) && !_skipTypes.Contains(layer.Type);
        if (_names.TryGetValue(layer.Name, out OverrideLayer? named))
        {
            return new Answer(isOn, isFused, named.CalibrationConfig, IsAsymmetric(named.CalibrationConfig));
        }
        if (_types.TryGetValue(layer.Type, out OverrideLayerType? typed))
        {
            return new Answer(isOn, isFused, typed.CalibrationConfig, IsAsymmetric(typed.CalibrationConfig));
        }
        return new Answer(isOn, isFused, _config.CommonConfig, IsAsymmetric(_config.CommonConfig));
    }

    private bool IsAsymmetric(CalibrationConfig? section) =>
        section?.IfmrQuantize?.Asymmetric ?? section?.HfmgQuantize?.Asymmetric
        ?? _config.CommonConfig?.IfmrQuantize?.Asymmetric ?? _config.CommonConfig?.HfmgQuantize?.Asymmetric ?? _config.ActivationOffsetOrDefault;

    /// <summary>Looks up the settings of a layer.</summary>
    public readonly record struct Answer(bool IsOn, bool IsFused, CalibrationConfig? Section, bool IsAsymmetric);
}
