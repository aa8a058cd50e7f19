namespace AmctGen.Schemas.Effective.Calibration;

/// <summary>The calibration settings of one section.</summary>
/// <param name="Path">The section; null for built-in defaults.</param>
internal sealed record CalibrationSetting(string? Path)
{
    /// <summary>IFMR; null if the section does not set it.</summary>
    public IfmrSetting? Ifmr { get; init; }

    /// <summary>HFMG; null if the section does not set it.</summary>
    public HfmgSetting? Hfmg { get; init; }

    /// <summary>ARQ; null if the section does not set it.</summary>
    public ArqSetting? Arq { get; init; }

    /// <summary>AdaRound; null if the section does not set it.</summary>
    public AdaSetting? Ada { get; init; }

    /// <summary>The migration strength of DMQ; null if the section does not set it.</summary>
    public double? Migration { get; init; }

    public bool? Asymmetric => Ifmr?.Asymmetric ?? Hfmg?.Asymmetric;

    public int ActivationBits => Ifmr?.Bits ?? Hfmg?.Bits ?? 8;

    public uint WeightBits => Arq?.Bits ?? 8;

    /// <summary>Whether DMQ is used. In AMCT, 0 means no.</summary>
    public bool IsBalanced => Migration is { } strength && strength != 0;
}
