using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Network;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>What AMCT does in one mode: makes the effective configuration once and explains that result layer by layer.</summary>
internal abstract class EffectiveMode
{
    // A name and a type that no entry has.
    private const string Nobody = "\0";

    /// <summary>Makes the effective configuration; null where AMCT refuses. Called once.</summary>
    public abstract PythonJson? Create();

    /// <summary>Reports what AMCT refuses whatever the network is. Called once, and not together with <see cref="Create"/>.</summary>
    public abstract void CheckAlone();

    /// <summary>What the result is for a layer, and why. Called after <see cref="Create"/>.</summary>
    /// <param name="layer">A layer of the network.</param>
    /// <param name="values">What the effective configuration holds for the layer.</param>
    public abstract IEnumerable<FeatureOutcome> Explain(Layer layer, EquatableArray<EffectiveValue> values);

    protected static IEffectiveFeature FeatureOf(IEffective effective, string name) => effective.Features.First(feature => feature.Name == name);

    /// <summary>A layer for each entry that only this entry matches, and one that no entry matches.</summary>
    protected static IEnumerable<LayerRef> Probes(IEnumerable<(string Key, bool ByType)> entries)
    {
        yield return new LayerRef(Nobody, Nobody);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string key, bool byType) in entries)
        {
            if ((byType ? types : names).Add(key))
            {
                yield return byType ? new LayerRef(Nobody, key) : new LayerRef(key, Nobody);
            }
        }
    }

    /// <summary>Why AMCT leaves a layer alone that it cannot handle.</summary>
    /// <param name="capabilities">What AMCT can do with each type of layer.</param>
    /// <param name="capability">What it cannot do with this one.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="obstacle">What prevents it; null for the layer's type.</param>
    /// <param name="purpose">Words after the layer or its type, with a blank before them; may be empty.</param>
    protected static string CannotHandle(LayerCapabilities capabilities, Capability capability, Layer layer, string? obstacle, string purpose = "")
    {
        (string done, string verb) = capability switch
        {
            Capability.FilterPrune or Capability.NOutOfMPrune => ("pruned", "prune"),
            Capability.Fuse => ("fused", "fuse"),
            _ => ("quantized", "quantize"),
        };
        return obstacle is null
            ? $"not {done}: AMCT cannot {verb} {Words.WithArticle(layer.Type)}{purpose}"
                + NameForms.HintForTypeOfLayer(layer.Type, capabilities.TypesThat(capability), capabilities.Profile)
            : $"not {done}: AMCT cannot {verb} it{purpose}, because {obstacle}";
    }
}
