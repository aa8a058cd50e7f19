using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>
/// The effective configuration of every layer of a network: the detailed configuration that AMCT derives from a simplified one.
/// </summary>
public sealed class EffectiveConfig
{
    private readonly EffectiveMode _mode;
    private readonly PythonJson? _result;
    private readonly EffectiveInput _input;

    private EffectiveConfig(EffectiveMode mode, EffectiveInput input, bool isKnown)
    {
        _mode = mode;
        _input = input;
        PythonJson? result = mode.Create();
        input.Diagnostics.ReportUnused();
        IsRefused = result is null;
        _result = isKnown ? result : null;
        Json = _result?.ToString();
        Findings = input.Diagnostics.Findings;
    }

    /// <summary>
    /// The detailed configuration in AMCT's format, which AMCT can read; null if AMCT refuses the configuration, or if the schema has no
    /// detailed configuration (<see cref="ModeSchema.HasDetailedConfiguration"/>).
    /// </summary>
    public string? Json { get; }

    /// <summary>Whether AMCT refuses the configuration.</summary>
    public bool IsRefused { get; }

    /// <summary>
    /// The findings in the order of the file: what AMCT refuses (errors), changes silently or does not notice (warnings).
    /// </summary>
    public EquatableArray<ConfigFinding> Findings { get; }

    /// <summary>Makes the effective configuration.</summary>
    /// <param name="mode">The mode of AMCT.</param>
    /// <param name="config">The configuration: one of the root messages of AMCT's schemas.</param>
    /// <param name="network">The layers in the order of the model.</param>
    /// <param name="locations">The locations of the configuration's fields; with null, findings have no locations.</param>
    /// <param name="profile">AMCT's capabilities for each type of layer; null for the published ones.</param>
    /// <exception cref="ArgumentException">The mode does not read configurations of this type.</exception>
    public static EffectiveConfig Create(
        AmctMode mode, IMessage config, NetworkModel network, FieldLocations? locations = null, CapabilityProfile? profile = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(network);
        var sink = new AmctDiagnostics(config, locations);
        EffectiveMode effective = ModeOf(mode, config, network, locations, profile, sink, out EffectiveInput input);
        return new EffectiveConfig(effective, input, mode.FindSchema(config)!.HasDetailedConfiguration);
    }

    /// <summary>
    /// Explains for each layer, without containers, its values in <see cref="Json"/>, or why it has none. If there is no detailed
    /// configuration, explains the settings.
    /// </summary>
    public EquatableArray<LayerOutcome> Explain()
    {
        Dictionary<string, EquatableArray<EffectiveValue>> sections = _result?.Sections() ?? [];
        var names = new NetworkNames(_input.Layers!.Value, _input.Capabilities.Profile);
        return [.. _input.Layers.Value.Where(layer => !names.IsContainer(layer.Name)).Select(layer => new LayerOutcome(
            new LayerRef(layer.Name, layer.Type), [.. _mode.Explain(layer, sections.GetValueOrDefault(layer.Name))]))];
    }

    /// <summary>The layers by what AMCT does with them; null if AMCT refuses the configuration.</summary>
    public EffectiveSummary? Summarize() => _result is null ? null : EffectiveSummary.Of(Explain());

    /// <summary>
    /// The values that differ from those of another effective configuration, for example of an older version of the file: those of the
    /// whole configuration first, then those of the layers. A configuration that AMCT refuses has no values.
    /// </summary>
    /// <param name="old">The configuration to compare with.</param>
    public EquatableArray<EffectiveDifference> DifferencesFrom(EffectiveConfig old)
    {
        ArgumentNullException.ThrowIfNull(old);
        Dictionary<(string?, string), string> before = old.Values();
        Dictionary<(string?, string), string> after = Values();
        return
        [
            .. before.Keys.Concat(after.Keys).Distinct()
                .Select(key => new EffectiveDifference(key.Item1, key.Item2, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
                .Where(static difference => difference.Old != difference.New)
                .OrderBy(static difference => difference.Layer is not null),
        ];
    }

    private Dictionary<(string? Layer, string Name), string> Values()
    {
        var values = new Dictionary<(string?, string), string>();
        foreach ((string? layer, EffectiveValue value) in _result?.Values() ?? [])
        {
            values[(layer, value.Name)] = value.Json;
        }
        return values;
    }

    // The network is null if the layers are not known.
    internal static EffectiveMode ModeOf(
        AmctMode mode, IMessage config, NetworkModel? network, FieldLocations? locations, CapabilityProfile? profile, AmctDiagnostics sink,
        out EffectiveInput input)
    {
        ArgumentNullException.ThrowIfNull(mode);
        ModeSchema schema = mode.FindSchema(config)
            ?? throw new ArgumentException($"the mode {mode.Name} does not read a {config.MessageShape.FullName}", nameof(config));
        LayerCapabilities capabilities = profile is null ? LayerCapabilities.Of(schema.Framework) : new LayerCapabilities(profile);
        input = new EffectiveInput
        {
            Capabilities = capabilities,
            Network = network,
            Layers = network is null ? null : NetworkLayers.Of(network, capabilities),
            Locations = locations,
            Diagnostics = sink,
        };
        return schema.CreateEffective(config, input);
    }
}
