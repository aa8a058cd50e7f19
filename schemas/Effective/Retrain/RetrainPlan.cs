using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>What a run of AMCT does in training and pruning, and the layers that it can process.</summary>
internal sealed class RetrainPlan
{
    private static readonly string[] s_resultKeys = ["version", "batch_num", "fakequant_precision_mode"];

    /// <summary>Creates the plan and reports what AMCT refuses.</summary>
    /// <param name="scope">The requested features of the run.</param>
    /// <param name="source">The configuration.</param>
    /// <param name="input">The network, and AMCT's capabilities for each type of layer.</param>
    public RetrainPlan(RetrainScope scope, RetrainSource source, EffectiveInput input)
    {
        LayerCapabilities capabilities = input.Capabilities;
        AmctDiagnostics sink = input.Diagnostics;
        EquatableArray<Layer>? layers = input.Layers;
        Scope = scope;
        IsOpen = layers is null;
        Names = new NetworkNames(layers ?? default, capabilities.Profile);
        Capabilities = capabilities;
        IsSelective = scope == RetrainScope.Both;
        Quantizes = scope == RetrainScope.Quantization;
        Prunes = scope == RetrainScope.Pruning;
        if (scope.AsksForPruning && !source.KnowsPruning)
        {
            sink.Error(EffectiveIds.ForbiddenField, "", "AMCT cannot prune from this schema: it has no prune_config; use the mode retrain");
            Prunes = false;
        }
        else if (IsSelective)
        {
            // The presence of a section matters, even of an empty one; skip lists do not matter.
            Quantizes = source.HasData || source.HasWeight || source.Entries.Any(static entry => entry.HasData || entry.HasWeight);
            Prunes = source.HasPrune || source.Entries.Any(static entry => entry.HasPrune);
            if (!Quantizes && !Prunes)
            {
                sink.Error(EffectiveIds.NothingEnabled, "",
                    "the configuration asks for neither quantization nor pruning; set retrain_data_quant_config, "
                    + "retrain_weight_quant_config or prune_config");
            }
        }
        if (layers is null)
        {
            Quantizable = Quantizes ? OrderedLayers.Any : OrderedLayers.None;
            FilterPrunable = NOutOfMPrunable = Prunes ? OrderedLayers.Any : OrderedLayers.None;
            return;
        }
        foreach (Layer layer in layers)
        {
            Add(Quantizable, layer, Quantizes && capabilities.Obstacle(layer, Capability.Retrain) is null);
            Add(FilterPrunable, layer, Prunes && capabilities.PruneObstacle(layer, Capability.FilterPrune) is null);
            Add(NOutOfMPrunable, layer, Prunes && capabilities.PruneObstacle(layer, Capability.NOutOfMPrune) is null);
            if (IsSupported(layer.Name) && Array.IndexOf(s_resultKeys, layer.Name) >= 0)
            {
                sink.Error(EffectiveIds.ReservedName, "",
                    $"the layer '{layer.Name}' has the name of a key of the result, so AMCT fails; rename the layer");
            }
        }
        if (Quantizes && Quantizable.Count == 0)
        {
            sink.Error(EffectiveIds.NothingEnabled, "",
                $"the network has no layer that can be quantized; AMCT can quantize {TypeList(Capability.Retrain)}");
        }
        if (Prunes && FilterPrunable.Count == 0 && NOutOfMPrunable.Count == 0)
        {
            sink.Error(EffectiveIds.NothingEnabled, "",
                $"the network has no layer that can be pruned; AMCT can prune {TypeList(Capability.NOutOfMPrune)}");
        }
    }

    /// <summary>The requested features of the run.</summary>
    public RetrainScope Scope { get; }

    /// <summary>Whether the layers of the network are unknown, so that every name may be a layer.</summary>
    public bool IsOpen { get; }

    public LayerCapabilities Capabilities { get; }

    /// <summary>Whether layers are quantized.</summary>
    public bool Quantizes { get; }

    /// <summary>Whether layers are pruned.</summary>
    public bool Prunes { get; }

    /// <summary>Whether features that the configuration does not mention are off.</summary>
    public bool IsSelective { get; }

    /// <summary>The names of the network.</summary>
    public NetworkNames Names { get; }

    /// <summary>The layers that can be quantized, in the order of the model.</summary>
    public OrderedLayers Quantizable { get; } = new();

    /// <summary>The layers whose filters can be pruned, in the order of the model.</summary>
    public OrderedLayers FilterPrunable { get; } = new();

    /// <summary>The layers in which N out of M weights can be pruned, in the order of the model.</summary>
    public OrderedLayers NOutOfMPrunable { get; } = new();

    /// <summary>The layers that can be pruned in a given way; empty for null.</summary>
    public OrderedLayers Prunable(Capability? kind) => kind switch
    {
        Capability.FilterPrune => FilterPrunable,
        Capability.NOutOfMPrune => NOutOfMPrunable,
        _ => OrderedLayers.None,
    };

    /// <summary>Whether a layer can be pruned in any way.</summary>
    public bool IsPrunable(string name) => FilterPrunable.Contains(name) || NOutOfMPrunable.Contains(name);

    public bool IsSupported(string name) => Quantizable.Contains(name) || IsPrunable(name);

    /// <summary>The types with a capability, for a message.</summary>
    public MessageText TypeList(Capability capability) => Words.List(Capabilities.TypesThat(capability));

    private static void Add(OrderedLayers layers, Layer layer, bool isMember)
    {
        if (isMember)
        {
            layers.Add(layer);
        }
    }
}
