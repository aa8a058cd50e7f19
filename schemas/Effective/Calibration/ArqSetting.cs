namespace AmctGen.Schemas.Effective.Calibration;

internal sealed record ArqSetting(bool? ChannelWise, uint? Bits);
