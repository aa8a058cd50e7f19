namespace AmctGen.Schemas.Effective.Retrain;

/// <summary>What a run of training is asked to do. A run that is asked for both does what the configuration mentions.</summary>
/// <param name="AsksForQuantization">Whether the run may quantize.</param>
/// <param name="AsksForPruning">Whether the run may prune.</param>
internal sealed record RetrainScope(bool AsksForQuantization, bool AsksForPruning)
{
    public static RetrainScope Quantization { get; } = new(true, false);

    public static RetrainScope Pruning { get; } = new(false, true);

    public static RetrainScope Both { get; } = new(true, true);
}
