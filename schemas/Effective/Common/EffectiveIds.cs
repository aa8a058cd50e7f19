namespace AmctGen.Schemas.Effective.Common;

/// <summary>The ids of findings about AMCT's behaviour. Each has a page in <c>schemas/docs</c>.</summary>
internal static class EffectiveIds
{
    /// <summary>A value that violates a rule of the schema and that AMCT checks.</summary>
    public const string Value = "AMCT5201";

    /// <summary>A list names a layer that AMCT cannot handle in this mode.</summary>
    public const string UnsupportedLayer = "AMCT5202";

    /// <summary>A list names a layer type that AMCT cannot handle in this mode.</summary>
    public const string UnsupportedType = "AMCT5203";

    /// <summary>A name or type occurs twice, but AMCT allows it only once.</summary>
    public const string Duplicate = "AMCT5204";

    /// <summary>A field that the mode does not allow.</summary>
    public const string ForbiddenField = "AMCT5205";

    /// <summary>Nothing remains to be done.</summary>
    public const string NothingEnabled = "AMCT5206";

    /// <summary>Activations and weights have widths that cannot be combined.</summary>
    public const string Precision = "AMCT5207";

    /// <summary>A scale per channel for a layer that can have only one.</summary>
    public const string ChannelWise = "AMCT5208";

    /// <summary>A layer is named like a key of the result.</summary>
    public const string ReservedName = "AMCT5209";

    /// <summary>A setting that a layer cannot have.</summary>
    public const string Incapable = "AMCT5210";

    /// <summary>A setting that AMCT changes silently.</summary>
    public const string Downgrade = "AMCT5211";

    /// <summary>A distillation group that cannot be formed.</summary>
    public const string Group = "AMCT5212";

    /// <summary>A section that AMCT cannot process although it is set.</summary>
    public const string BadSection = "AMCT5213";

    /// <summary>A field that the framework does not support.</summary>
    public const string Unsupported = "AMCT5214";

    /// <summary>A field that the documents call required and AMCT does not.</summary>
    public const string Documents = "AMCT5215";

    /// <summary>An entry that AMCT accepts and ignores.</summary>
    public const string Ignored = "AMCT5216";

    /// <summary>A configuration of another mode.</summary>
    public const string OtherMode = "AMCT5217";

    /// <summary>A network without nodes, for a mode that depends on the graph.</summary>
    public const string Chain = "AMCT5218";

    /// <summary>A group with an operation that belongs to no layer, which AMCT writes and later refuses.</summary>
    public const string UnnamedMember = "AMCT5219";

    /// <summary>A named group that AMCT drops.</summary>
    public const string LostGroup = "AMCT5220";

    /// <summary>A field whose effect is not known or not shown.</summary>
    public const string UnknownEffect = "AMCT5221";

    /// <summary>A field that the overrides of a search for channels may not have.</summary>
    public const string SearchOverride = "AMCT5222";

    /// <summary>The file with the overrides of a search for channels is not found.</summary>
    public const string SearchFile = "AMCT5223";

    /// <summary>The layers that a search for channels decides about.</summary>
    public const string SearchedLayers = "AMCT5224";

    /// <summary>A setting that the products do not support on which the model is deployed.</summary>
    public const string TargetRestriction = "AMCT5229";

    /// <summary>A setting that the documents advise for the products on which the model is deployed.</summary>
    public const string TargetAdvice = "AMCT5230";
}
