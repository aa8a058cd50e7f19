using AmctGen.Resolution;

namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>The settings of a configuration's lists for one layer.</summary>
internal sealed record CalibrationLayer(Selection Selection, CalibrationSetting Setting, bool IsAsymmetric, IEffective Effective);
