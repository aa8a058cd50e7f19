using System.Collections.Immutable;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>
/// Findings about what a configuration does to the layers of a network, and about files that list these layers. The messages are the same
/// in the build, the command and the runtime.
/// </summary>
internal static class LayerDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Data");

    /// <summary>A key or element that matches no layer.</summary>
    public static readonly FindingKind UnmatchedName = s_table.Warning(LintIds.Unmatched, "A name matches no layer");

    /// <summary>The layers of a data file that cannot be read.</summary>
    public static readonly FindingKind LayersUnusable = s_table.Error("AMCT5037", "The layers file of a data file cannot be used");

    /// <summary>A line that does not have the form of a layer.</summary>
    public static readonly FindingKind LayerLine = s_table.Error(LayerErrorIds.Line, "A line of a layer table cannot be understood");

    /// <summary>A layer that is listed a second time.</summary>
    public static readonly FindingKind DuplicateLayer = s_table.Error(LayerErrorIds.Duplicate, "A layer is listed a second time");

    /// <summary>An attribute that is unknown or has a wrong value.</summary>
    public static readonly FindingKind LayerAttribute = s_table.Error(
        LayerErrorIds.Attribute, "An attribute of a layer is unknown or has a wrong value");

    /// <summary>A header line whose columns are not those of a layer table.</summary>
    public static readonly FindingKind LayerHeader = s_table.Error(LayerErrorIds.Header, "A header line does not fit a layer table");

    /// <summary>Nodes of a network that do not fit together.</summary>
    public static readonly FindingKind NetworkNode = s_table.Error(LayerErrorIds.Node, "A node does not fit into its network");

    /// <summary>A model that does not contain everything about its network.</summary>
    public static readonly FindingKind ModelLimits = s_table.Warning("AMCT5055", "A model does not contain everything about its network");

    /// <summary>A model that cannot be read.</summary>
    public static readonly FindingKind ModelUnusable = s_table.Error("AMCT5056", "A model cannot be read");

    /// <summary>A model of another framework than the configuration.</summary>
    public static readonly FindingKind OtherFramework = s_table.Warning("AMCT5057", "A model of another framework than the configuration");

    /// <summary>An override whose layers are all skipped.</summary>
    public static readonly FindingKind OverrideSkipped = s_table.Warning(
        LintIds.OverrideSkipped, "The layers of an override are skipped");

    /// <summary>An override that a stronger one hides for every layer.</summary>
    public static readonly FindingKind OverrideHidden = s_table.Warning(LintIds.OverrideHidden, "An override never applies");

    /// <summary>An override that does not change anything.</summary>
    public static readonly FindingKind OverrideEqual = s_table.Warning(LintIds.OverrideEqual, "An override changes nothing");

    /// <summary>An override that omits what the global configuration sets, so that a built-in default applies.</summary>
    public static readonly FindingKind OverrideResets = s_table.Warning(LintIds.OverrideResets, "An override resets a section");

    /// <summary>A skip that an override beats.</summary>
    public static readonly FindingKind SkipRevived = s_table.Warning(LintIds.SkipRevived, "An override beats a skip");

    /// <summary>A key or element that occurs again.</summary>
    public static readonly FindingKind DuplicateKey = s_table.Warning(LintIds.Duplicate, "A key occurs again");

    /// <summary>A skip of a layer that is already skipped.</summary>
    public static readonly FindingKind SkipRedundant = s_table.Info(LintIds.SkipRedundant, "A layer is skipped already");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
