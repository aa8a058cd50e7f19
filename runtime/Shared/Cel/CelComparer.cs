namespace AmctGen.Generated;

/// <summary>Compares values as the language does: numbers by their values, whatever their types are.</summary>
sealed class CelComparer : IEqualityComparer<CelValue>
{
    public static CelComparer Instance { get; } = new();

    public bool Equals(CelValue x, CelValue y) => CelFunctions.AreEqual(x, y);

    public int GetHashCode(CelValue value) => value.Kind switch
    {
        CelValueKind.Bool => value.IsTrue ? 1 : 0,
        CelValueKind.Int => ((double)value.Int).GetHashCode(),
        CelValueKind.Uint => ((double)value.Uint).GetHashCode(),
        CelValueKind.Double => (value.Double + 0.0).GetHashCode(),
        CelValueKind.String => StringComparer.Ordinal.GetHashCode(value.Text),
        CelValueKind.Bytes => value.Bytes.Length,
        CelValueKind.Duration or CelValueKind.Timestamp => value.Nanoseconds.GetHashCode(),
        // Values of these kinds are rarely members of a set.
        _ => (int)value.Kind,
    };
}
