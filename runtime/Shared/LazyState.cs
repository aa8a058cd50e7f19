namespace AmctGen;

/// <summary>Publishes state that a shared object creates on first use.</summary>
static class LazyState
{
    /// <summary>
    /// Stores a completely built value unless another thread was faster, and returns the stored one, so that all threads get the same
    /// object.
    /// </summary>
    /// <param name="field">The field of the shared object; null until a value is stored.</param>
    /// <param name="value">The value, which must not change afterwards.</param>
    public static T Publish<T>(ref T? field, T value)
        where T : class =>
        Interlocked.CompareExchange(ref field, value, null) ?? value;
}
