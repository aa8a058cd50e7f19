namespace AmctGen.Generator;

/// <summary>Values that a stage of the pipeline returns together.</summary>
/// <param name="Items">The values.</param>
/// <remarks>
/// Stages return classes only. The compiler's driver is generic: for each struct, and each tuple that contains one, the runtime would
/// compile more than a hundred of its methods again in every build.
/// </remarks>
internal sealed record Batch<T>(EquatableArray<T> Items);

/// <summary>Creates batches.</summary>
internal static class Batch
{
    /// <summary>A batch of some values.</summary>
    public static Batch<T> Of<T>(IEnumerable<T> values) => new(new EquatableArray<T>([.. values]));
}
