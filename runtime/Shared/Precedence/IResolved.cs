namespace AmctGen.Resolution;

/// <summary>Something that was resolved for a layer: a section or a single value.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
interface IResolved
{
    /// <summary>What it is called, in proto names.</summary>
    string Name { get; }

    /// <summary>The value; null for a section to which the built-in default applies.</summary>
    object? Value { get; }

    /// <summary>Where it comes from.</summary>
    Provenance Provenance { get; }
}
