using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>Writes the pruning of a layer.</summary>
internal static class PruneJson
{
    public static void Write(PythonJson json, string key, PruneSetting setting)
    {
        json.OpenObject(key);
        if (setting.Kind == Capability.FilterPrune)
        {
            json.Write("prune_type", "filter_prune");
            json.Write("algo", "balanced_l2_norm_filter_prune");
            json.Write("prune_ratio", setting.Ratio);
            json.Write("ascend_optimized", setting.AscendOptimized);
        }
        else
        {
            json.Write("prune_type", "selective_prune");
            json.Write("algo", "l1_selective_prune");
            json.Write("n_out_of_m_type", "M4N2");
            json.Write("update_freq", setting.UpdateFrequency);
        }
        json.CloseObject();
    }
}
