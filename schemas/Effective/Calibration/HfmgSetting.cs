namespace AmctGen.Schemas.Effective;

internal sealed record HfmgSetting(uint Bins, bool? Asymmetric, int Bits)
{
    public static HfmgSetting From(Calibration.HFMGQuantize hfmg) => new(
        hfmg.NumOfBinsOrDefault, hfmg.Asymmetric, hfmg.DstTypeOrDefault == Calibration.HFMGQuantize.Types.CalibrationDataType.Int16 ? 16 : 8);
}
