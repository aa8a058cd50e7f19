namespace AmctGen.Cli.Detailed.Simplifying;

/// <summary>How the values that layers get agree with those of a detailed configuration.</summary>
internal enum Fit
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>The detailed configuration omits the layers, and they are off, which is the same for AMCT.</summary>
    Off,

    /// <summary>They are the same.</summary>
    Same,
}
