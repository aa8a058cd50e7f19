using System.ComponentModel;
using System.Text;

namespace AmctGen.Text;

/// <summary>Finds the values of a large enum by name and by number. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumTable
{
    private readonly bool _isClosed;

    // The names in the order of their bytes, and the number of each.
    private readonly byte[][] _names;
    private readonly int[] _numbers;
    private readonly Dictionary<int, byte[]> _firstNames = [];

    /// <summary>Makes the table.</summary>
    /// <param name="shape">The enum.</param>
    public EnumTable(EnumShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        _isClosed = shape.IsClosed;
        _names = Array.ConvertAll(shape.Names, Encoding.UTF8.GetBytes);
        _numbers = [.. shape.Numbers];
        for (int i = 0; i < _names.Length; i++)
        {
            _firstNames.TryAdd(_numbers[i], _names[i]);
        }
        Array.Sort(_names, _numbers, Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)));
    }

    /// <summary>The name of a value, the first one where it has several; empty where it has none.</summary>
    /// <param name="number">The value.</param>
    public ReadOnlySpan<byte> NameOf(int number) => _firstNames.TryGetValue(number, out byte[]? name) ? name : default;

    /// <summary>Whether a field can have a value.</summary>
    internal bool Allows(int number) => !_isClosed || _firstNames.ContainsKey(number);

    /// <summary>Finds the value of a name.</summary>
    internal bool TryFind(ReadOnlySpan<byte> name, out int number)
    {
        int low = 0;
        int high = _names.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = _names[middle].AsSpan().SequenceCompareTo(name);
            if (order == 0)
            {
                number = _numbers[middle];
                return true;
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        number = 0;
        return false;
    }
}
