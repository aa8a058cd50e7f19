namespace AmctGen.Text;

/// <summary>The type of an attribute of a layer.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum LayerAttributeKind : byte
{
    /// <summary>A whole number of 32 bits, without a sign.</summary>
    WholeNumber,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One of several words.</summary>
    Word,

    /// <summary>A decimal number that is not negative.</summary>
    Number,

    /// <summary>Whole numbers of 32 bits, without a sign: one for each dimension.</summary>
    WholeNumbers,
}
