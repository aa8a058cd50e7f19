using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Schemas.Retrain;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Finds settings that AMCT's documents restrict or advise for the products on which the model is deployed.</summary>
public static class TargetLints
{
    /// <summary>The settings that do not suit the products.</summary>
    /// <param name="target">The products.</param>
    /// <param name="config">One of the root messages of AMCT's schemas.</param>
    /// <param name="locations">The locations of the configuration's fields; with null, findings have no locations.</param>
    public static EquatableArray<ConfigFinding> Find(AmctTarget target, IMessage config, FieldLocations? locations = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(config);
        return config is AMCTRetrainConfig retrain
            ? [.. Sections(retrain).SelectMany(section => Find(target, section.Path, section.Prune, locations))]
            : [];
    }

    private static IEnumerable<(string Path, PruneConfig? Prune)> Sections(AMCTRetrainConfig config) =>
    [
        ("prune_config", config.PruneConfig),
        .. config.OverrideLayerConfigs.Select(static (entry, i) =>
            (FormattableString.Invariant($"override_layer_configs[{i}].prune_config"), entry.PruneConfig)),
        .. config.OverrideLayerTypes.Select(static (entry, i) =>
            (FormattableString.Invariant($"override_layer_types[{i}].prune_config"), entry.PruneConfig)),
    ];

    private static IEnumerable<ConfigFinding> Find(AmctTarget target, string path, PruneConfig? prune, FieldLocations? locations)
    {
        MessageText products = MessageText.Verbatim(target.ToString());
        if (prune?.NOutOfMPruner is not null && !target.HasSparsity)
        {
            path += ".n_out_of_m_pruner";
            yield return new ConfigFinding(EffectiveIds.TargetRestriction, TextSeverity.Warning, path,
                $"the hardware of {products} does not support 2:4 structured sparsity, so n_out_of_m_pruner brings little performance "
                + $"there; use filter_pruner")
            {
                Location = locations?.FindNearest(path),
            };
        }
        if (prune?.FilterPruner?.BalancedL2NormFilterPrune?.AscendOptimized == false)
        {
            path += ".filter_pruner.balanced_l2_norm_filter_prune.ascend_optimized";
            yield return new ConfigFinding(EffectiveIds.TargetAdvice, TextSeverity.Info, path,
                $"the documents advise ascend_optimized: true for a model that is deployed on an Ascend AI processor, as {products} "
                + $"has one")
            {
                Location = locations?.FindNearest(path),
            };
        }
    }
}
