namespace AmctGen.Schemas.Effective.Common;

/// <summary>The widths to which AMCT quantizes a layer.</summary>
/// <param name="Activations">The bits of the activations; null if they are not quantized.</param>
/// <param name="Weights">The bits of the weights; null if they are not quantized.</param>
public readonly record struct LayerWidths(int? Activations, int? Weights)
{
    /// <summary>The widths in the usual short form, for example <c>A8W4</c>, or <c>A8</c> without weights.</summary>
    public override string ToString() => Part('A', Activations) + Part('W', Weights);

    private static string Part(char letter, int? bits) => bits is null ? "" : FormattableString.Invariant($"{letter}{bits}");
}
