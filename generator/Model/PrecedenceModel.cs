namespace AmctGen.Generator.Model;

/// <summary>A feature, which is switched and configured per layer as a unit.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record PrecedenceModel
{
    /// <summary>The name in the schema.</summary>
    public required string ProtoName { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether an override wins if a layer is both skipped and overridden; otherwise the skip wins.</summary>
    public required bool OverrideWins { get; init; }

    /// <summary>Whether a skipped layer is recorded with built-in defaults instead of the selected entry.</summary>
    public required bool SkippedUsesDefaults { get; init; }

    /// <summary>The messages that are resolved as a unit.</summary>
    public required EquatableArray<SectionModel> Sections { get; init; }

    /// <summary>The lists of per-layer and per-type entries, strongest first.</summary>
    public required EquatableArray<OverrideListModel> Overrides { get; init; }

    /// <summary>The lists of layers to skip.</summary>
    public required EquatableArray<LayerListModel> Skips { get; init; }

    /// <summary>The lists of layers to configure; empty for all layers.</summary>
    public required EquatableArray<LayerListModel> Includes { get; init; }

    /// <summary>Single values that are looked up through several levels.</summary>
    public required EquatableArray<InheritedValueModel> Inherited { get; init; }
}
