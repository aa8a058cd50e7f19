namespace AmctGen.Resolution;

/// <summary>What applies to one layer of one feature. Implemented by generated code only.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
interface IEffectiveFeature
{
    /// <summary>The feature's name in the schema.</summary>
    string Name { get; }

    /// <summary>Which entry applies, and whether the layer is taken out.</summary>
    Selection Selection { get; }

    /// <summary>The sections, then the single values.</summary>
    IReadOnlyList<IResolved> Values { get; }
}
