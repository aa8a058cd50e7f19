namespace AmctGen.Resolution;

/// <summary>What applies to one layer. Implemented by generated code only.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
interface IEffective
{
    /// <summary>The layer that the values apply to.</summary>
    LayerRef Layer { get; }

    /// <summary>What is switched and configured as a unit.</summary>
    IReadOnlyList<IEffectiveFeature> Features { get; }
}
