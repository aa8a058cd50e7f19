namespace AmctGen.Resolution;

/// <summary>The kinds of findings about overrides and lists of any schema.</summary>
static class LintIds
{
    /// <summary>A key or element that matches no layer.</summary>
    public const string Unmatched = "AMCT5030";

    /// <summary>An override whose layers are all skipped.</summary>
    public const string OverrideSkipped = "AMCT5101";

    /// <summary>An override that a stronger one hides for every layer.</summary>
    public const string OverrideHidden = "AMCT5102";

    /// <summary>An override that does not change anything.</summary>
    public const string OverrideEqual = "AMCT5103";

    /// <summary>An override that leaves out what the global configuration sets, so that a built-in default applies.</summary>
    public const string OverrideResets = "AMCT5104";

    /// <summary>A skip that an override beats.</summary>
    public const string SkipRevived = "AMCT5105";

    /// <summary>A key or element that occurs again.</summary>
    public const string Duplicate = "AMCT5106";

    /// <summary>A skip of a layer that is already skipped.</summary>
    public const string SkipRedundant = "AMCT5107";
}
