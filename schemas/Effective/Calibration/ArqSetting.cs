namespace AmctGen.Schemas.Effective;

internal sealed record ArqSetting(bool? ChannelWise, uint? Bits);
