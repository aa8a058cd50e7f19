namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>An input of an operation that is quantized although the operation has no weights.</summary>
/// <param name="Path">The entry.</param>
/// <param name="LayerName">The operation.</param>
/// <param name="InputIndex">The input.</param>
/// <param name="Setting">How it is quantized.</param>
internal sealed record TensorSetting(string Path, string LayerName, uint InputIndex, CalibrationSetting Setting);
