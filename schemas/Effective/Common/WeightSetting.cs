namespace AmctGen.Schemas.Effective.Common;

/// <summary>The quantization of weights in training or distillation.</summary>
/// <param name="Path">The section of the setting; null for built-in defaults.</param>
/// <param name="Algorithm">The algorithm's name in the result.</param>
internal sealed record WeightSetting(string? Path, string Algorithm)
{
    public bool? ChannelWise { get; init; }

    public int Bits { get; init; } = 8;
}
