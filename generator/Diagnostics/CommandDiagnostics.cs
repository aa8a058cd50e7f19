using System.Collections.Immutable;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings of the command only: it knows the layers of a network, and it writes files.</summary>
internal static class CommandDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Data");

    /// <summary>A key or element that matches no layer.</summary>
    public static readonly FindingKind UnmatchedName = s_table.Warning("AMCT5030", "A name matches no layer");

    /// <summary>A line that does not have the form of a layer.</summary>
    public static readonly FindingKind LayerLine = s_table.Error("AMCT5050", "A line of a layer table cannot be understood");

    /// <summary>A layer that is listed a second time.</summary>
    public static readonly FindingKind DuplicateLayer = s_table.Error("AMCT5051", "A layer is listed a second time");

    /// <summary>An attribute that is unknown or has a wrong value.</summary>
    public static readonly FindingKind LayerAttribute = s_table.Error(
        "AMCT5052", "An attribute of a layer is unknown or has a wrong value");

    /// <summary>A header line whose columns are not those of a layer table.</summary>
    public static readonly FindingKind LayerHeader = s_table.Error("AMCT5053", "A header line does not fit a layer table");

    /// <summary>An override whose layers are all skipped.</summary>
    public static readonly FindingKind OverrideSkipped = s_table.Warning("AMCT5101", "The layers of an override are skipped");

    /// <summary>An override that a stronger one hides for every layer.</summary>
    public static readonly FindingKind OverrideHidden = s_table.Warning("AMCT5102", "An override never applies");

    /// <summary>An override that does not change anything.</summary>
    public static readonly FindingKind OverrideEqual = s_table.Warning("AMCT5103", "An override changes nothing");

    /// <summary>An override that omits what the global configuration sets, so that a built-in default applies.</summary>
    public static readonly FindingKind OverrideResets = s_table.Warning("AMCT5104", "An override resets a section");

    /// <summary>A skip that an override beats.</summary>
    public static readonly FindingKind SkipRevived = s_table.Warning("AMCT5105", "An override beats a skip");

    /// <summary>A key or element that occurs again.</summary>
    public static readonly FindingKind DuplicateKey = s_table.Warning("AMCT5106", "A key occurs again");

    /// <summary>A skip of a layer that is already skipped.</summary>
    public static readonly FindingKind SkipRedundant = s_table.Info("AMCT5107", "A layer is skipped already");

    /// <summary>A file with another layout than the command would produce.</summary>
    public static readonly FindingKind Untidy = s_table.Warning("AMCT9022", "A file is not tidy");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
