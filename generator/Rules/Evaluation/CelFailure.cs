namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>The result of an expression that cannot be evaluated: an index, a conversion or a computation in it fails.</summary>
internal sealed class CelFailure
{
    private CelFailure()
    {
    }

    public static CelFailure Instance { get; } = new();
}
