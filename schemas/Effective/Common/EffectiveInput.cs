using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>The input of a mode in addition to the configuration.</summary>
internal sealed record EffectiveInput
{
    /// <summary>AMCT's capabilities for each type of layer.</summary>
    public required LayerCapabilities Capabilities { get; init; }

    /// <summary>The network; null if it is not known.</summary>
    public required NetworkModel? Network { get; init; }

    /// <summary>The layers of the network, see <see cref="NetworkLayers"/>; null if they are not known.</summary>
    public required EquatableArray<Layer>? Layers { get; init; }

    /// <summary>The locations of the configuration's fields; null if they are not known.</summary>
    public required FieldLocations? Locations { get; init; }

    /// <summary>The collector of the findings.</summary>
    public required AmctDiagnostics Diagnostics { get; init; }
}
