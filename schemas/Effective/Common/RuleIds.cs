namespace AmctGen.Schemas.Effective.Common;

/// <summary>Rules of the schemas in <c>amct</c> that the order of AMCT's own checks tells apart.</summary>
internal static class RuleIds
{
    /// <summary>Activations of 4 bits in training.</summary>
    public const string Int4Activation = "amct.int4_activation";

    /// <summary>A step that exceeds its range, which calibration checks with decimal numbers, as AMCT does.</summary>
    public const string SearchStepRange = "amct.search_step_range";

    /// <summary>What the rules about duplicates start with: the checks of lists name both places.</summary>
    public const string Unique = "amct.unique_";
}
