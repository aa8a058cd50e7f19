namespace AmctGen.Cli.Detailed;

/// <summary>The ids of findings about detailed configurations that are not only about JSON.</summary>
internal static class DetailedIds
{
    /// <summary>A layer that AMCT cannot handle in this mode.</summary>
    public const string UnsupportedLayer = "AMCT5202";

    /// <summary>A name that the mode does not allow.</summary>
    public const string ForbiddenField = "AMCT5205";

    /// <summary>Nothing remains to be done.</summary>
    public const string NothingEnabled = "AMCT5206";

    /// <summary>A setting that AMCT changes when it derives the configuration, and not when it reads it.</summary>
    public const string Downgrade = "AMCT5211";

    /// <summary>A distillation group that AMCT refuses.</summary>
    public const string Group = "AMCT5212";

    /// <summary>An entry that AMCT accepts and ignores in a simplified configuration.</summary>
    public const string Ignored = "AMCT5216";

    /// <summary>A configuration of another mode.</summary>
    public const string OtherMode = "AMCT5217";

    /// <summary>A network without nodes.</summary>
    public const string Chain = "AMCT5218";

    /// <summary>What no simplified configuration can say.</summary>
    public const string Unsayable = "AMCT5225";

    /// <summary>A value that AMCT adds or rounds.</summary>
    public const string Completed = "AMCT5226";
}
