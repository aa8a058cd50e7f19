namespace AmctGen.Resolution;

/// <summary>Finds the configuration that applies to a layer, and why. Implemented by generated code only.</summary>
/// <remarks>Safe to use from many threads at once.</remarks>
#if !AMCTGEN_GENERATOR
public
#endif
interface IResolver
{
    /// <summary>Finds the configuration that applies to a layer.</summary>
    /// <param name="layer">The layer.</param>
    IEffective Resolve(LayerRef layer);

    /// <summary>The override keys and list entries that match none of the layers.</summary>
    /// <param name="layers">All layers of the network.</param>
    EquatableArray<UnmatchedKey> FindUnmatched(IEnumerable<LayerRef> layers);

    /// <summary>Finds overrides and list elements that do nothing, or something else than they seem to.</summary>
    /// <param name="layers">All layers of the network.</param>
    EquatableArray<ConfigFinding> Lint(IEnumerable<LayerRef> layers);

    /// <summary>Finds overrides and list elements that do nothing, or something else than they seem to.</summary>
    /// <param name="layers">All layers of the network.</param>
    /// <param name="uses">Whether a feature is used, by its name; null for all.</param>
    EquatableArray<ConfigFinding> Lint(IEnumerable<LayerRef> layers, Func<string, bool>? uses);
}
