using AmctGen.Generator.Model;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Precedence.Evaluation;

/// <summary>
/// Determines for each layer which configuration applies, and why, as the generated resolver does: from the declared features, over a
/// document.
/// </summary>
/// <remarks>Immutable and safe for many threads.</remarks>
internal sealed class DynamicResolver : IResolver
{
    private readonly DynamicFeature[] _features;

    /// <summary>Prepares the answers for a configuration.</summary>
    /// <param name="config">The configuration as a document sets it.</param>
    /// <param name="model">The features that its message declares.</param>
    /// <param name="locations">Where the fields are in the file; null leaves provenance without lines.</param>
    public DynamicResolver(MessageValue config, ResolverModel model, FieldLocations? locations = null)
    {
        _features = new DynamicFeature[model.Features.Count];
        for (int i = 0; i < _features.Length; i++)
        {
            _features[i] = new DynamicFeature(model.Features[i], config, locations, i == 0 ? null : _features[i - 1].Index);
        }
    }

    /// <summary>Prepares the answers for a document.</summary>
    /// <param name="document">The document, which has no errors.</param>
    /// <param name="shape">The message that it sets.</param>
    /// <param name="registry">The extensions, and the types inside an Any, that it may name.</param>
    /// <param name="model">The features that the message declares.</param>
    /// <param name="locations">Where the fields are in the file; null leaves provenance without lines.</param>
    public static DynamicResolver Create(
        TextDocument document, MessageShape shape, ShapeRegistry registry, ResolverModel model, FieldLocations? locations = null) =>
        new(DocumentReader.Read(document, shape, registry), model, locations);

    private FeatureIndex[] Indexes => Array.ConvertAll(_features, static feature => feature.Index);

    /// <inheritdoc cref="IResolver.Resolve"/>
    public DynamicEffective Resolve(LayerRef layer)
    {
        LayerKeys keys = _features[0].Index.Find(layer);
        return new DynamicEffective(layer, Array.ConvertAll(_features, feature => feature.Resolve(keys)));
    }

    IEffective IResolver.Resolve(LayerRef layer) => Resolve(layer);

    public EquatableArray<UnmatchedKey> FindUnmatched(IEnumerable<LayerRef> layers) => UnmatchedKeys.Find(layers, Indexes);

    public EquatableArray<ConfigFinding> Lint(IEnumerable<LayerRef> layers) => Lint(layers, null);

    public EquatableArray<ConfigFinding> Lint(IEnumerable<LayerRef> layers, Func<string, bool>? uses) =>
        OverrideLints.Find(this, layers, uses, Indexes);
}
