using System.ComponentModel;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Finds the values of a large enum by name and by number. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumTable
{
    private readonly bool _isClosed;
    private readonly NameTable<int> _numbers;
    private readonly Dictionary<int, byte[]> _firstNames = [];

    /// <summary>Makes the table.</summary>
    /// <param name="shape">The enum.</param>
    public EnumTable(EnumShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        _isClosed = shape.IsClosed;
        _numbers = new NameTable<int>([.. shape.Names.Zip(shape.Numbers)]);
        for (int i = 0; i < shape.Names.Length; i++)
        {
            _firstNames.TryAdd(shape.Numbers[i], Encoding.UTF8.GetBytes(shape.Names[i]));
        }
    }

    /// <summary>The name of a value, the first one where it has several; empty where it has none.</summary>
    /// <param name="number">The value.</param>
    public ReadOnlySpan<byte> NameOf(int number) => _firstNames.TryGetValue(number, out byte[]? name) ? name : default;

    /// <summary>Whether a field can have a value.</summary>
    internal bool Allows(int number) => !_isClosed || _firstNames.ContainsKey(number);

    /// <summary>Finds the value of a name.</summary>
    internal bool TryFind(ReadOnlySpan<byte> name, out int number) => _numbers.TryFind(name, out number);
}
