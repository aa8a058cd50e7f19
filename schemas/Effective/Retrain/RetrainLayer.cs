using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>The settings of a configuration's lists for one layer.</summary>
/// <param name="Quant">Whether the layer is quantized, and by which entry.</param>
/// <param name="Activation">How its activations are quantized.</param>
/// <param name="Weight">How its weights are quantized.</param>
/// <param name="Pruning">Whether it is pruned, and by which entry; null if the configuration does not support pruning.</param>
/// <param name="Prune">How it is pruned; null if this is not configured.</param>
/// <param name="Effective">The values with their provenance.</param>
internal sealed record RetrainLayer(
    Selection Quant, ActivationSetting Activation, WeightSetting Weight, Selection? Pruning, PruneSetting? Prune, IEffective Effective);
