using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;
using AmctGen.Schemas.Effective.Common;

namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>What the lists of a configuration say for one layer.</summary>
/// <param name="Quant">Whether the layer is quantized, and by which entry.</param>
/// <param name="Activation">How its activations are quantized.</param>
/// <param name="Weight">How its weights are quantized.</param>
/// <param name="Pruning">Whether it is pruned, and by which entry; null where the configuration knows no pruning.</param>
/// <param name="Prune">How it is pruned; null where nothing says so.</param>
/// <param name="Effective">The same with where each value comes from.</param>
internal sealed record RetrainLayer(
    Selection Quant, ActivationSetting Activation, WeightSetting Weight, Selection? Pruning, PruneSetting? Prune, IEffective Effective);
