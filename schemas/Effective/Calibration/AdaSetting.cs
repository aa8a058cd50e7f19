using AmctGen.Schemas.Effective.Common;
using Pytorch = AmctGen.Schemas.Calibration;

namespace AmctGen.Schemas.Effective.Calibration;

internal sealed record AdaSetting(uint Iterations, double RegParam, double BetaStart, double BetaEnd, double WarmStart, bool? ChannelWise)
{
    public static AdaSetting From(Pytorch.ADAquantize ada) => new(
        ada.NumIterationOrDefault, Numbers.Shortest(ada.RegParamOrDefault), Numbers.Shortest(ada.BetaRangeStartOrDefault),
        Numbers.Shortest(ada.BetaRangeEndOrDefault), Numbers.Shortest(ada.WarmStartOrDefault), ada.ChannelWise);
}
