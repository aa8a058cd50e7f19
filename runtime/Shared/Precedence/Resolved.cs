namespace AmctGen.Resolution;

/// <summary>A section as it applies to a layer.</summary>
/// <typeparam name="T">The message.</typeparam>
/// <param name="Name">The section's field in proto names.</param>
/// <param name="Value">The message; null if the built-in default applies.</param>
/// <param name="Provenance">Its origin.</param>
#if !AMCTGEN_GENERATOR
public
#endif
readonly record struct Resolved<T>(string Name, T? Value, Provenance Provenance) : IResolved
    where T : class
{
    /// <inheritdoc cref="Resolution.Provenance.Level"/>
    public PrecedenceLevel Level => Provenance.Level;

    object? IResolved.Value => Value;
}
