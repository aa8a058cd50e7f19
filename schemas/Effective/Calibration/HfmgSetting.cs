using Pytorch = AmctGen.Schemas.Calibration;

namespace AmctGen.Schemas.Effective.Calibration;

internal sealed record HfmgSetting(uint Bins, bool? Asymmetric, int Bits)
{
    public static HfmgSetting From(Pytorch.HFMGQuantize hfmg) => new(
        hfmg.NumOfBinsOrDefault, hfmg.Asymmetric, hfmg.DstTypeOrDefault == Pytorch.HFMGQuantize.Types.CalibrationDataType.Int16 ? 16 : 8);
}
