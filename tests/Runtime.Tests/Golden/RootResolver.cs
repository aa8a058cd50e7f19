#nullable enable

namespace Golden;

public sealed partial record Root
{
    /// <summary>Prepares to tell for each layer which configuration applies to it, and why.</summary>
    /// <param name="locations">Where the fields is in the file the message was read from; null leaves provenance without lines.</param>
    public Resolver CreateResolver(global::AmctGen.Text.FieldLocations? locations = null) => new(this, locations);

    /// <summary>Tells which configuration applies to a layer. For many layers use <see cref="CreateResolver"/> once.</summary>
    /// <param name="layer">The layer.</param>
    public Effective Resolve(global::AmctGen.Resolution.LayerRef layer) => CreateResolver().Resolve(layer);

    public sealed class Resolver : global::AmctGen.Resolution.IResolver
    {
        private readonly Root _config;
        private readonly global::AmctGen.Resolution.FeatureIndex _quant;

        internal Resolver(Root config, global::AmctGen.Text.FieldLocations? locations)
        {
            _config = config;
            _quant = new global::AmctGen.Resolution.FeatureIndex("quant", overrideWins: true, skippedUsesDefaults: false, locations);
            _quant.AddOverrides("override_layers", "layer_name", byType: false, config.OverrideLayers, static entry => entry.LayerName);
            _quant.AddOverrides("override_types", "layer_type", byType: true, config.OverrideTypes, static entry => entry.LayerType_);
            _quant.AddSkips("skip_layers", byType: false, config.SkipLayers);
        }

        public Effective Resolve(global::AmctGen.Resolution.LayerRef layer)
        {
            global::AmctGen.Resolution.LayerKeys keys = _quant.Find(layer);
            return new Effective(layer, ResolveQuant(keys));
        }

        global::AmctGen.Resolution.IEffective global::AmctGen.Resolution.IResolver.Resolve(global::AmctGen.Resolution.LayerRef layer) => Resolve(layer);

        /// <summary>The override keys and list entries that match none of the layers.</summary>
        public global::AmctGen.EquatableArray<global::AmctGen.Resolution.UnmatchedKey> FindUnmatched(global::System.Collections.Generic.IEnumerable<global::AmctGen.Resolution.LayerRef> layers) =>
            global::AmctGen.Resolution.UnmatchedKeys.Find(layers, _quant);

        /// <summary>Finds overrides and list elements that do nothing, or something else than they seem to.</summary>
        /// <param name="layers">All layers of the network.</param>
        /// <param name="uses">Whether a feature is used, by its name; null for all.</param>
        public global::AmctGen.EquatableArray<global::AmctGen.Resolution.ConfigFinding> Lint(global::System.Collections.Generic.IEnumerable<global::AmctGen.Resolution.LayerRef> layers, global::System.Func<string, bool>? uses = null) =>
            global::AmctGen.Resolution.OverrideLints.Find(this, layers, uses, [_quant]);

        private Effective.QuantFeature ResolveQuant(in global::AmctGen.Resolution.LayerKeys keys)
        {
            global::AmctGen.Resolution.Selection selection = _quant.Select(keys);
            // The list's number tells which list the selected entry is in; -1 when none is.
            global::AmctGen.Resolution.Resolved<global::Golden.Data> dataConfig = _quant.Section(
                selection,
                "data_config",
                entry: selection.List switch
                {
                    0 => _config.OverrideLayers[selection.Entry].DataConfig,
                    1 => _config.OverrideTypes[selection.Entry].DataConfig,
                    _ => null,
                },
                globalPath: "data_config",
                global: _config.DataConfig,
                omittedFallsToGlobal: false,
                emptyIsOmitted: false);
            global::AmctGen.Resolution.ResolvedValue<bool> fixedMin = _quant.Inherited<bool>(
                selection,
                "fixed_min",
                sectionCase: 0,
                section: dataConfig.Value?.FixedMin,
                sectionPath: "fixed_min",
                sectionProvenance: dataConfig.Provenance,
                globalCase: 0,
                global: _config.DataConfig?.FixedMin,
                globalPath: "data_config.fixed_min",
                fallback: _config.FixedMin,
                fallbackPath: "fixed_min",
                fallbackDefault: false);
            return new Effective.QuantFeature(selection, dataConfig, fixedMin);
        }
    }

    public sealed record Effective(global::AmctGen.Resolution.LayerRef Layer, Effective.QuantFeature Quant) : global::AmctGen.Resolution.IEffective
    {
        global::System.Collections.Generic.IReadOnlyList<global::AmctGen.Resolution.IEffectiveFeature> global::AmctGen.Resolution.IEffective.Features => [Quant];

        public sealed record QuantFeature(
            global::AmctGen.Resolution.Selection Selection,
            global::AmctGen.Resolution.Resolved<global::Golden.Data> DataConfig,
            global::AmctGen.Resolution.ResolvedValue<bool> FixedMin) : global::AmctGen.Resolution.IEffectiveFeature
        {
            public string Name => "quant";

            /// <summary>Whether the layer is taken out.</summary>
            public bool IsSkipped => Selection.IsSkipped;

            global::System.Collections.Generic.IReadOnlyList<global::AmctGen.Resolution.IResolved> global::AmctGen.Resolution.IEffectiveFeature.Values => [DataConfig, FixedMin];
        }
    }
}
