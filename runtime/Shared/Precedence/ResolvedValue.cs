namespace AmctGen.Resolution;

/// <summary>A single value as it applies to a layer.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Name">What the value is called.</param>
/// <param name="Value">The value.</param>
/// <param name="Provenance">Its origin.</param>
#if !AMCTGEN_GENERATOR
public
#endif
readonly record struct ResolvedValue<T>(string Name, T Value, Provenance Provenance) : IResolved
{
    /// <inheritdoc cref="Resolution.Provenance.Level"/>
    public PrecedenceLevel Level => Provenance.Level;

    object? IResolved.Value => Value;
}
