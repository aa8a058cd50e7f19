using AmctGen.Resolution;
using AmctGen.Schemas.Capabilities;

namespace AmctGen.Schemas.Effective;

/// <summary>How activations are quantized in training or distillation.</summary>
/// <param name="Path">The section it comes from; null for built-in defaults.</param>
internal sealed record ActivationSetting(string? Path)
{
    public (double Max, double Min)? Clip { get; init; }

    public bool? FixedMin { get; init; }

    public int Bits { get; init; } = 8;
}

/// <summary>How weights are quantized in training or distillation.</summary>
/// <param name="Path">The section it comes from; null for built-in defaults.</param>
/// <param name="Algorithm">The algorithm's name in the result.</param>
internal sealed record WeightSetting(string? Path, string Algorithm)
{
    public bool? ChannelWise { get; init; }

    public int Bits { get; init; } = 8;
}

/// <summary>How a layer is pruned.</summary>
/// <param name="Path">The section it comes from.</param>
/// <param name="Kind">Which layers can be pruned so.</param>
internal sealed record PruneSetting(string Path, Capability Kind)
{
    public double Ratio { get; init; }

    public bool AscendOptimized { get; init; } = true;

    public uint UpdateFrequency { get; init; }
}

/// <summary>What the lists of a configuration say for one layer.</summary>
/// <param name="Quant">Whether the layer is quantized, and by which entry.</param>
/// <param name="Activation">How its activations are quantized.</param>
/// <param name="Weight">How its weights are quantized.</param>
/// <param name="Pruning">Whether it is pruned, and by which entry; null where the configuration knows no pruning.</param>
/// <param name="Prune">How it is pruned; null where nothing says so.</param>
/// <param name="Effective">The same with where each value comes from.</param>
internal sealed record RetrainLayer(
    Selection Quant, ActivationSetting Activation, WeightSetting Weight, Selection? Pruning, PruneSetting? Prune, IEffective Effective);

/// <summary>One entry of a list of overrides.</summary>
/// <param name="Path">The entry in proto names.</param>
/// <param name="Key">The layer's name or type.</param>
/// <param name="ByType">Whether the key is a type.</param>
internal sealed record RetrainEntry(string Path, string Key, bool ByType)
{
    public required bool HasData { get; init; }

    public required bool HasWeight { get; init; }

    /// <summary>Whether a quantization section is set and holds something.</summary>
    public required bool SaysQuant { get; init; }

    public required bool HasPrune { get; init; }

    /// <summary>Whether the pruning section is set and holds something.</summary>
    public required bool SaysPrune { get; init; }

    /// <summary>What the pruning section asks for; null where it does not say.</summary>
    public required Capability? PruneKind { get; init; }
}

/// <summary>A list of layer names or types.</summary>
/// <param name="Path">The list in proto names.</param>
/// <param name="Items">Its elements.</param>
internal sealed record LayerNames(string Path, EquatableArray<string> Items)
{
    public string PathOf(int index) => FormattableString.Invariant($"{Path}[{index}]");
}
