namespace AmctGen.Text;

/// <summary>What values an attribute of a layer has.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum LayerAttributeKind : byte
{
    /// <summary>Whole numbers of 32 bits, without a sign.</summary>
    WholeNumber,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One of some words.</summary>
    Word,
}
