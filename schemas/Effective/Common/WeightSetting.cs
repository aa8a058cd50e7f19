namespace AmctGen.Schemas.Effective.Common;

/// <summary>How weights are quantized in training or distillation.</summary>
/// <param name="Path">The section it comes from; null for built-in defaults.</param>
/// <param name="Algorithm">The algorithm's name in the result.</param>
internal sealed record WeightSetting(string? Path, string Algorithm)
{
    public bool? ChannelWise { get; init; }

    public int Bits { get; init; } = 8;
}
