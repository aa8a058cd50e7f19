namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>One entry of a list of overrides.</summary>
/// <param name="KeyPath">The entry's key in proto names.</param>
/// <param name="Key">The layer's name or type.</param>
/// <param name="ByType">Whether the key is a type.</param>
/// <param name="Setting">The setting of the entry.</param>
internal sealed record CalibrationEntry(string KeyPath, string Key, bool ByType, CalibrationSetting Setting);
