using AmctGen.Schemas.Effective.Common;
using Pytorch = AmctGen.Schemas.Calibration;

namespace AmctGen.Schemas.Effective.Calibration;

internal sealed record IfmrSetting(
    double Start, double End, double Step, double MaxPercentile, double MinPercentile, bool? Asymmetric, int Bits)
{
    public static IfmrSetting Default { get; } = From(new Pytorch.FMRQuantize());

    public static IfmrSetting From(Pytorch.FMRQuantize ifmr) => new(
        Numbers.Shortest(ifmr.SearchRangeStartOrDefault), Numbers.Shortest(ifmr.SearchRangeEndOrDefault),
            Numbers.Shortest(ifmr.SearchStepOrDefault),
        Numbers.Shortest(ifmr.MaxPercentileOrDefault), Numbers.Shortest(ifmr.MinPercentileOrDefault), ifmr.Asymmetric,
        ifmr.DstTypeOrDefault == Pytorch.FMRQuantize.Types.CalibrationDataType.Int16 ? 16 : 8);
}
