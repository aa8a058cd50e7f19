namespace AmctGen.Schemas.Effective.Common;

/// <summary>The quantization of activations in training or distillation.</summary>
/// <param name="Path">The section of the setting; null for built-in defaults.</param>
internal sealed record ActivationSetting(string? Path)
{
    public (double Max, double Min)? Clip { get; init; }

    public bool? FixedMin { get; init; }

    public int Bits { get; init; } = 8;
}
