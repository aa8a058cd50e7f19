namespace AmctGen.Json;

/// <summary>Whether a number is whole.</summary>
internal enum WholeNumber : byte
{
    /// <summary>It is, and fits.</summary>
    Fits,

    /// <summary>It has a fraction.</summary>
    Fraction,

    /// <summary>It is larger than any integer type can represent.</summary>
    TooLarge,
}
