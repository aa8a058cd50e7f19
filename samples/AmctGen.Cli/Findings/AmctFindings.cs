using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;

namespace AmctGen.Cli.Findings;

/// <summary>The kinds of findings about AMCT's behaviour, in addition to those of <see cref="FindingKinds"/>.</summary>
internal static class AmctFindings
{
    private static readonly FindingTable s_table = new("AmctGen.Amct", "schemas/docs");

    /// <summary>A value that violates a rule of the schema and that AMCT checks.</summary>
    public static readonly FindingKind Value = s_table.Error("AMCT5201", "A value that AMCT refuses");

    /// <summary>A list names a layer that AMCT cannot handle in this mode.</summary>
    public static readonly FindingKind UnsupportedLayer = s_table.Error("AMCT5202", "A layer that AMCT cannot handle");

    /// <summary>A list names a layer type that AMCT cannot handle in this mode.</summary>
    public static readonly FindingKind UnsupportedType = s_table.Error("AMCT5203", "A layer type that AMCT cannot handle");

    /// <summary>A name or type occurs twice, but AMCT allows it only once.</summary>
    public static readonly FindingKind Duplicate = s_table.Error("AMCT5204", "A name or type that occurs twice");

    /// <summary>A field that the mode does not allow.</summary>
    public static readonly FindingKind ForbiddenField = s_table.Error("AMCT5205", "A field that the mode does not allow");

    /// <summary>Nothing remains to be done.</summary>
    public static readonly FindingKind NothingEnabled = s_table.Error("AMCT5206", "Nothing remains to be done");

    /// <summary>Activations and weights have widths that cannot be combined.</summary>
    public static readonly FindingKind Precision = s_table.Error("AMCT5207", "Widths that cannot be combined");

    /// <summary>A scale per channel for a layer that can have only one.</summary>
    public static readonly FindingKind ChannelWise = s_table.Error("AMCT5208", "A scale per channel where there is only one");

    /// <summary>A layer is named like a key of the result.</summary>
    public static readonly FindingKind ReservedName = s_table.Error("AMCT5209", "A layer has the name of a key of the result");

    /// <summary>A setting that a layer cannot have.</summary>
    public static readonly FindingKind Incapable = s_table.Error("AMCT5210", "A setting that a layer cannot have");

    /// <summary>A setting that AMCT changes silently.</summary>
    public static readonly FindingKind Downgrade = s_table.Warning("AMCT5211", "A setting that AMCT changes silently");

    /// <summary>A distillation group that cannot be formed.</summary>
    public static readonly FindingKind Group = s_table.Error("AMCT5212", "A distillation group that cannot be formed");

    /// <summary>A section that AMCT cannot process although it is set.</summary>
    public static readonly FindingKind BadSection = s_table.Error("AMCT5213", "A section that AMCT cannot process");

    /// <summary>A field that the framework does not support.</summary>
    public static readonly FindingKind Unsupported = s_table.Error("AMCT5214", "A field that the framework does not support");

    /// <summary>A field that the documents call required and AMCT does not.</summary>
    public static readonly FindingKind Documents = s_table.Info("AMCT5215", "A field that the documents call required");

    /// <summary>An entry that AMCT accepts and ignores.</summary>
    public static readonly FindingKind Ignored = s_table.Warning("AMCT5216", "An entry that AMCT accepts and ignores");

    /// <summary>A configuration of another mode.</summary>
    public static readonly FindingKind OtherMode = s_table.Error("AMCT5217", "A configuration of another mode");

    /// <summary>A network without nodes, for a mode that depends on the graph.</summary>
    public static readonly FindingKind Chain = s_table.Info("AMCT5218", "A network without nodes is taken as a chain");

    /// <summary>A group with an operation that belongs to no layer, which AMCT writes and later refuses.</summary>
    public static readonly FindingKind UnnamedMember = s_table.Warning("AMCT5219", "A group with an operation that has no layer");

    /// <summary>A named group that AMCT drops.</summary>
    public static readonly FindingKind LostGroup = s_table.Warning("AMCT5220", "A group that AMCT drops");

    /// <summary>A field whose effect is not known or not shown.</summary>
    public static readonly FindingKind UnknownEffect = s_table.Warning("AMCT5221", "A field whose effect is not shown");

    /// <summary>A field that the overrides of a search for channels may not have.</summary>
    public static readonly FindingKind SearchOverride = s_table.Error("AMCT5222", "A field that override_prune_cfg may not have");

    /// <summary>The file with the overrides of a search for channels is not found.</summary>
    public static readonly FindingKind SearchFile = s_table.Warning("AMCT5223", "The file of override_prune_cfg is not found");

    /// <summary>The layers that a search for channels leaves alone.</summary>
    public static readonly FindingKind SearchedLayers = s_table.Info("AMCT5224", "The layers that a search for channels decides about");

    /// <summary>A setting of a detailed configuration that no simplified one has.</summary>
    public static readonly FindingKind Unsayable = s_table.Error("AMCT5225", "A setting that no simplified configuration has");

    /// <summary>A value of a detailed configuration that AMCT adds or rounds.</summary>
    public static readonly FindingKind Completed = s_table.Warning("AMCT5226", "A value that AMCT adds or rounds");

    /// <summary>A setting that the products do not support on which the model is deployed.</summary>
    public static readonly FindingKind TargetRestriction = s_table.Warning("AMCT5229", "A setting that a product does not support");

    /// <summary>A setting that the documents advise for the products on which the model is deployed.</summary>
    public static readonly FindingKind TargetAdvice = s_table.Info("AMCT5230", "A setting that the documents advise for a product");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
