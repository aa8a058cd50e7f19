namespace AmctGen.Schemas.Effective;

/// <summary>How a layer is calibrated, as one section says it.</summary>
/// <param name="Path">The section; null for built-in defaults.</param>
internal sealed record CalibrationSetting(string? Path)
{
    /// <summary>IFMR; null where the section does not ask for it.</summary>
    public IfmrSetting? Ifmr { get; init; }

    /// <summary>HFMG; null where the section does not ask for it.</summary>
    public HfmgSetting? Hfmg { get; init; }

    /// <summary>ARQ; null where the section does not ask for it.</summary>
    public ArqSetting? Arq { get; init; }

    /// <summary>AdaRound; null where the section does not ask for it.</summary>
    public AdaSetting? Ada { get; init; }

    /// <summary>How much DMQ moves to the weights; null where the section does not ask for it.</summary>
    public double? Migration { get; init; }

    public bool? Asymmetric => Ifmr?.Asymmetric ?? Hfmg?.Asymmetric;

    public int ActivationBits => Ifmr?.Bits ?? Hfmg?.Bits ?? 8;

    public uint WeightBits => Arq?.Bits ?? 8;

    /// <summary>Whether DMQ takes part. AMCT takes 0 for no.</summary>
    public bool IsBalanced => Migration is { } strength && strength != 0;
}

internal sealed record IfmrSetting(double Start, double End, double Step, double MaxPercentile, double MinPercentile, bool? Asymmetric, int Bits)
{
    public static IfmrSetting Default { get; } = From(new Calibration.FMRQuantize());

    public static IfmrSetting From(Calibration.FMRQuantize ifmr) => new(
        Numbers.Shortest(ifmr.SearchRangeStartOrDefault), Numbers.Shortest(ifmr.SearchRangeEndOrDefault), Numbers.Shortest(ifmr.SearchStepOrDefault),
        Numbers.Shortest(ifmr.MaxPercentileOrDefault), Numbers.Shortest(ifmr.MinPercentileOrDefault), ifmr.Asymmetric,
        ifmr.DstTypeOrDefault == Calibration.FMRQuantize.Types.CalibrationDataType.Int16 ? 16 : 8);

    public static IfmrSetting From(Tensorflow.FMRQuantize ifmr) => new(
        Numbers.Shortest(ifmr.SearchRangeStartOrDefault), Numbers.Shortest(ifmr.SearchRangeEndOrDefault), Numbers.Shortest(ifmr.SearchStepOrDefault),
        Numbers.Shortest(ifmr.MaxPercentileOrDefault), Numbers.Shortest(ifmr.MinPercentileOrDefault), ifmr.Asymmetric, 8);
}

internal sealed record HfmgSetting(uint Bins, bool? Asymmetric, int Bits)
{
    public static HfmgSetting From(Calibration.HFMGQuantize hfmg) => new(
        hfmg.NumOfBinsOrDefault, hfmg.Asymmetric, hfmg.DstTypeOrDefault == Calibration.HFMGQuantize.Types.CalibrationDataType.Int16 ? 16 : 8);
}

internal sealed record ArqSetting(bool? ChannelWise, uint? Bits);

internal sealed record AdaSetting(uint Iterations, double RegParam, double BetaStart, double BetaEnd, double WarmStart, bool? ChannelWise)
{
    public static AdaSetting From(Calibration.ADAquantize ada) => new(
        ada.NumIterationOrDefault, Numbers.Shortest(ada.RegParamOrDefault), Numbers.Shortest(ada.BetaRangeStartOrDefault),
        Numbers.Shortest(ada.BetaRangeEndOrDefault), Numbers.Shortest(ada.WarmStartOrDefault), ada.ChannelWise);
}
