using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Finds the values of an enum by name and by number.</summary>
internal sealed class EnumTable
{
    // The values of nearly all enums are numbered from 0, so an array finds their names.
    private const int MostIndexed = 64;

    private readonly bool _isClosed;
    private readonly NameMatcher _names;
    private readonly int[] _numbers;
    private readonly byte[]?[] _firstNames = new byte[]?[MostIndexed];
    private readonly Dictionary<int, byte[]> _otherNames = [];

    /// <summary>Creates the table.</summary>
    /// <param name="shape">The enum.</param>
    public EnumTable(EnumShape shape)
    {
        _isClosed = shape.IsClosed;
        _names = new NameMatcher(shape.Names);
        _numbers = shape.Numbers;
        for (int i = 0; i < _numbers.Length; i++)
        {
            byte[] name = Encoding.UTF8.GetBytes(shape.Names[i]);
            if ((uint)_numbers[i] < MostIndexed)
            {
                _firstNames[_numbers[i]] ??= name;
            }
            else
            {
                _otherNames.TryAdd(_numbers[i], name);
            }
        }
    }

    /// <summary>The name of a value, the first if it has several; empty if it has no name.</summary>
    /// <param name="number">The value.</param>
    public ReadOnlySpan<byte> NameOf(int number)
    {
        byte[]? name = null;
        if ((uint)number < MostIndexed)
        {
            name = _firstNames[number];
        }
        else if (_otherNames.Count > 0)
        {
            _otherNames.TryGetValue(number, out name);
        }
        return name;
    }

    /// <summary>Whether a field may have a number as its value: any number for an open enum, a declared one for a closed enum.</summary>
    public bool Allows(int number) => !_isClosed || !NameOf(number).IsEmpty;

    /// <summary>Finds the value whose name is the next token; false if no value has that name.</summary>
    public bool TryFind(ReadOnlySpan<byte> text, int position, out int end, out int number)
    {
        int index = _names.Find(text, position, out end);
        number = index < 0 ? 0 : _numbers[index];
        return index >= 0;
    }

    /// <summary>Finds the value of a name; false if no value has that name.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out int number)
    {
        if (TryFind(name, 0, out int end, out number) && end == name.Length)
        {
            return true;
        }
        number = 0;
        return false;
    }
}
