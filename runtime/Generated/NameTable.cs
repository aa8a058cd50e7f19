using System.Text;

namespace AmctGen.Generated;

/// <summary>A lookup table by names in UTF-8.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class NameTable<T>
{
    // The names sorted by their bytes, and the value of each name.
    private readonly byte[][] _names;
    private readonly T[] _values;

    /// <summary>Creates the table. If names are equal, any of them may be found.</summary>
    public NameTable(IReadOnlyCollection<(string Name, T Value)> names)
    {
        _names = [.. names.Select(static pair => Encoding.UTF8.GetBytes(pair.Name))];
        _values = [.. names.Select(static pair => pair.Value)];
        Array.Sort(_names, _values, Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)));
    }

    /// <summary>Finds the value of a name; false if the table does not contain it.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        int low = 0;
        int high = _names.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = _names[middle].AsSpan().SequenceCompareTo(name);
            if (order == 0)
            {
                value = _values[middle];
                return true;
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        value = default;
        return false;
    }
}
