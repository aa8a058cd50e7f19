using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>What a mode makes the effective configuration from, besides the configuration itself.</summary>
internal sealed record EffectiveInput
{
    /// <summary>What AMCT can do with each type of layer.</summary>
    public required LayerCapabilities Capabilities { get; init; }

    /// <summary>The layers in the order of the model; null where they are not known.</summary>
    public required EquatableArray<Layer>? Layers { get; init; }

    /// <summary>Where the fields of the configuration stand; null where that is not known.</summary>
    public required FieldLocations? Locations { get; init; }

    /// <summary>Collects the findings.</summary>
    public required AmctDiagnostics Diagnostics { get; init; }
}
