using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Network;
using AmctGen.Schemas.Retrain;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.ChannelPrune;

/// <summary>
/// The automatic search for channels to prune: what it takes from the file that <c>override_prune_cfg</c> names, and what it decides.
/// </summary>
/// <remarks>The search does not rewrite layers that the file overrides or skips; it decides about all others that can be pruned.</remarks>
public static class ChannelSearch
{
    // What the search sets as the global section of its result.
    private const float GlobalRatio = 0.3f;

    /// <summary>Finds what AMCT refuses in the file that <c>override_prune_cfg</c> names.</summary>
    /// <param name="overrides">The configuration in the file.</param>
    /// <param name="network">The network; null if it is not known.</param>
    /// <param name="locations">The locations of the configuration's fields; with null, findings have no locations.</param>
    public static EquatableArray<ConfigFinding> Check(
        AMCTRetrainConfig overrides, NetworkModel? network = null, FieldLocations? locations = null)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        ConfigFinding[] forbidden = [.. Forbidden(overrides).Select(path => Refusal(path, locations))];
        AMCTRetrainConfig complete = WithGlobalSection(overrides);
        EquatableArray<ConfigFinding> others = network is null
            ? ConfigChecks.Find(AmctMode.Prune, complete, locations)
            : EffectiveConfig.Create(AmctMode.Prune, complete, network, locations).Findings;
        bool leavesNothing = network is not null && forbidden.Length == 0
            && !others.Any(static finding => finding.Severity == TextSeverity.Error) && Searched(overrides, network).IsEmpty;
        return
        [
            .. forbidden,
            .. others.Where(static finding => finding.Id != EffectiveIds.ForbiddenField),
            .. leavesNothing ? NothingLeft : default,
        ];
    }

    private static ConfigFinding Refusal(string path, FieldLocations? locations)
    {
        MessageText text = $"AMCT refuses {(MessageText)path} in an override_prune_cfg, which may have only skips and overrides with a "
            + $"filter_pruner; remove it";
        return new ConfigFinding(EffectiveIds.SearchOverride, TextSeverity.Error, path, text)
        {
            Location = locations?.FindNearest(path),
        };
    }

    private static EquatableArray<ConfigFinding> NothingLeft =>
    [
        new ConfigFinding(
            EffectiveIds.NothingEnabled, TextSeverity.Error, "", "no layer is left to search: all of them are overridden or skipped"),
    ];

    /// <summary>The layers that the search decides about, in the order of the network.</summary>
    /// <param name="overrides">The configuration that <c>override_prune_cfg</c> names; null if it names none.</param>
    /// <param name="network">The network.</param>
    public static EquatableArray<string> Searched(AMCTRetrainConfig? overrides, NetworkModel network)
    {
        ArgumentNullException.ThrowIfNull(network);
        LayerCapabilities capabilities = LayerCapabilities.Of(AmctMode.Frameworks[0]);
        AMCTRetrainConfig.Resolver resolver = (overrides ?? new AMCTRetrainConfig()).CreateResolver();
        return [.. NetworkLayers.Of(network, capabilities)
            .Where(layer => capabilities.PruneObstacle(layer, Capability.FilterPrune) is null && !IsKept(layer))
            .Select(static layer => layer.Name)];

        // An entry without a filter_pruner leaves the layer to the search.
        bool IsKept(Layer layer) =>
            resolver.Resolve(new LayerRef(layer.Name, layer.Type)).Prune.Selection.IsSkipped
            || (overrides?.OverrideLayerConfigs.Any(entry => entry.LayerName == layer.Name && IsFilterPruned(entry.PruneConfig)) ?? false)
            || (overrides?.OverrideLayerTypes.Any(entry => entry.LayerType == layer.Type && IsFilterPruned(entry.PruneConfig)) ?? false);
    }

    private static bool IsFilterPruned(PruneConfig? section) => section?.FilterPruner is not null;

    private static AMCTRetrainConfig WithGlobalSection(AMCTRetrainConfig overrides) => overrides with
    {
        PruneConfig = new PruneConfig
        {
            FilterPruner = new FilterPruner
            {
                BalancedL2NormFilterPrune = new BalancedL2NormFilterPruner { PruneRatio = GlobalRatio },
            },
        },
    };

    // The fields of the root, then those of entries.
    private static IEnumerable<string> Forbidden(AMCTRetrainConfig overrides)
    {
        (string Field, bool IsSet)[] roots =
        [
            ("batch_num", overrides.BatchNum is not null), ("retrain_data_quant_config", overrides.RetrainDataQuantConfig is not null),
            ("retrain_weight_quant_config", overrides.RetrainWeightQuantConfig is not null),
            ("prune_config", overrides.PruneConfig is not null), ("quant_skip_layers", !overrides.QuantSkipLayers.IsEmpty),
            ("quant_skip_types", !overrides.QuantSkipTypes.IsEmpty),
            ("fakequant_precision_mode", overrides.FakequantPrecisionMode is not null),
        ];
        return roots.Where(static root => root.IsSet).Select(static root => root.Field)
            .Concat(overrides.OverrideLayerConfigs.SelectMany(static (entry, i) => Forbidden(
                "override_layer_configs", i, entry.RetrainDataQuantConfig, entry.RetrainWeightQuantConfig, entry.PruneConfig)))
            .Concat(overrides.OverrideLayerTypes.SelectMany(static (entry, i) => Forbidden(
                "override_layer_types", i, entry.RetrainDataQuantConfig, entry.RetrainWeightQuantConfig, entry.PruneConfig)));
    }

    private static IEnumerable<string> Forbidden(
        string list, int index, RetrainDataQuantConfig? data, RetrainWeightQuantConfig? weight, PruneConfig? prune)
    {
        string entry = FormattableString.Invariant($"{list}[{index}]");
        if (data is not null)
        {
            yield return entry + ".retrain_data_quant_config";
        }
        if (weight is not null)
        {
            yield return entry + ".retrain_weight_quant_config";
        }
        if (prune?.NOutOfMPruner is not null)
        {
            yield return entry + ".prune_config.n_out_of_m_pruner";
        }
    }
}
