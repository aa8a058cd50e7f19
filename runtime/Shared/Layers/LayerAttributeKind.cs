namespace AmctGen.Text;

/// <summary>The type of an attribute of a layer.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum LayerAttributeKind : byte
{
    /// <summary>Whole numbers of 32 bits, without a sign.</summary>
    WholeNumber,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One of several words.</summary>
    Word,
}
