using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>
/// The behaviour of AMCT in one mode: it creates the effective configuration once and explains the result layer by layer.
/// </summary>
internal abstract class EffectiveMode
{
    // A name and a type that do not occur in any entry.
    private const string Nobody = "\0";

    /// <summary>Creates the effective configuration; null if AMCT refuses. Called once.</summary>
    public abstract PythonJson? Create();

    /// <summary>Reports what AMCT refuses for every network. Called once, and not together with <see cref="Create"/>.</summary>
    public abstract void CheckAlone();

    /// <summary>The result for a layer, with its reason. Called after <see cref="Create"/>.</summary>
    /// <param name="layer">A layer of the network.</param>
    /// <param name="values">The values of the layer in the effective configuration.</param>
    public abstract IEnumerable<FeatureOutcome> Explain(Layer layer, EquatableArray<EffectiveValue> values);

    protected static IEffectiveFeature FeatureOf(IEffective effective, string name) =>
        effective.Features.First(feature => feature.Name == name);

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

    /// <summary>Why AMCT does not process a layer.</summary>
    /// <param name="capabilities">AMCT's capabilities for each type of layer.</param>
    /// <param name="capability">The capability that is missing for this layer.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="obstacle">The reason; null if it is the layer's type.</param>
    /// <param name="purpose">The words after the layer or its type, with a leading blank; null if there are none.</param>
    protected static MessageText CannotHandle(
        LayerCapabilities capabilities, Capability capability, Layer layer, MessageText? obstacle, MessageText? purpose = null)
    {
        (MessageText done, MessageText verb) = capability switch
        {
            Capability.FilterPrune or Capability.NOutOfMPrune => ("pruned", "prune"),
            Capability.Fuse => ("fused", "fuse"),
            _ => ("quantized", "quantize"),
        };
        return obstacle is null
            ? (MessageText)($"not {done}: AMCT cannot {verb} {Words.WithArticle(layer.Type)}{purpose}"
                + $"{NameForms.HintForTypeOfLayer(layer.Type, capabilities.TypesThat(capability), capabilities.Profile)}")
            : $"not {done}: AMCT cannot {verb} it{purpose}, because {obstacle}";
    }
}
