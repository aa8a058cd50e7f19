namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>The requested features of a training run. If both are requested, the run does what the configuration mentions.</summary>
/// <param name="AsksForQuantization">Whether the run may quantize.</param>
/// <param name="AsksForPruning">Whether the run may prune.</param>
internal sealed record RetrainScope(bool AsksForQuantization, bool AsksForPruning)
{
    public static RetrainScope Quantization { get; } = new(true, false);

    public static RetrainScope Pruning { get; } = new(false, true);

    public static RetrainScope Both { get; } = new(true, true);
}
