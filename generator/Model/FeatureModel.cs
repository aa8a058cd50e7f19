using AmctGen.Text;

namespace AmctGen.Generator.Model;

/// <summary>A feature: what is switched and configured per layer as a unit.</summary>
/// <param name="ProtoName">The name in the schema, for example <c>quant</c>.</param>
/// <param name="Name">The C# name, for example <c>Quant</c>.</param>
/// <param name="OverrideWins">Who wins where a layer is both skipped and overridden.</param>
/// <param name="SkippedUsesDefaults">Whether a skipped layer is recorded with built-in defaults instead of the selected entry.</param>
/// <param name="Sections">What is resolved as a unit.</param>
/// <param name="Overrides">The lists of per-layer and per-type entries, strongest first.</param>
/// <param name="Skips">The lists that take layers out.</param>
/// <param name="Includes">The lists outside of which nothing is configured (empty: everything is).</param>
/// <param name="Inherited">Single values that are looked up along a chain.</param>
internal sealed record FeatureModel(
    string ProtoName,
    string Name,
    bool OverrideWins,
    bool SkippedUsesDefaults,
    EquatableArray<SectionModel> Sections,
    EquatableArray<OverrideListModel> Overrides,
    EquatableArray<LayerListModel> Skips,
    EquatableArray<LayerListModel> Includes,
    EquatableArray<InheritedValueModel> Inherited);
