namespace AmctGen.Schemas.Effective.Common;

/// <summary>The ids of rules in the schemas that AMCT checks at different times.</summary>
internal static class RuleIds
{
    /// <summary>Activations of 4 bits in training.</summary>
    public const string Int4Activation = "amct.int4_activation";

    /// <summary>A step that exceeds its range, which calibration checks with decimal numbers, as AMCT does.</summary>
    public const string SearchStepRange = "amct.search_step_range";

    /// <summary>An offset of weights where activations are quantized too.</summary>
    public const string WeightAsymmetric = "amct.weight_asymmetric";

    /// <summary>The prefix of the rules about duplicates; the checks of lists report both locations.</summary>
    public const string Unique = "amct.unique_";
}
