using AmctGen.Resolution;

namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>What the lists of a configuration say for one layer.</summary>
internal sealed record CalibrationLayer(Selection Selection, CalibrationSetting Setting, bool IsAsymmetric, IEffective Effective);
