namespace AmctGen.Resolution;

/// <summary>Where an effective value was found; stronger levels come first.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
enum PrecedenceLevel
{
    /// <summary>An entry that names the layer.</summary>
    Layer,

    /// <summary>An entry that names the layer's type.</summary>
    Type,

    /// <summary>The global configuration.</summary>
    Global,

    /// <summary>Nowhere: the built-in default applies.</summary>
    Default,
}
