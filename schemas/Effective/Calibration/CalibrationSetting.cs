namespace AmctGen.Schemas.Effective.Calibration;

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
