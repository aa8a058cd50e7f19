using System.ComponentModel;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>Scalars: numbers, words and strings.</content>
public ref partial struct TextFormatReader
{
    /// <summary>Reads a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public uint ReadUInt32() => (uint)ReadUnsigned(uint.MaxValue);

    /// <summary>Reads a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ulong ReadUInt64() => ReadUnsigned(ulong.MaxValue);

    /// <summary>Reads a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int ReadInt32() => (int)ReadSigned(int.MaxValue);

    /// <summary>Reads a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public long ReadInt64() => ReadSigned(long.MaxValue);

    /// <summary>Reads a value: a double, narrowed.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public float ReadFloat() => FloatParser.Narrow(ReadDouble());

    /// <summary>Reads a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public double ReadDouble()
    {
        int start = _position;
        if (!NumberReader.TryReadFloat(_text, ref _position, out double value) || (_isMerge && !IsPythonFloat(start)))
        {
            Fail();
        }
        return value;
    }

    /// <summary>Reads a value: a word or a number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool ReadBool()
    {
        switch (Peek)
        {
            case (byte)'t':
            case (byte)'T':
                if (TryWord("true"u8) || TryWord("True"u8) || TryWord("t"u8))
                {
                    return true;
                }
                break;
            case (byte)'f':
            case (byte)'F':
                if (TryWord("false"u8) || TryWord("False"u8) || TryWord("f"u8))
                {
                    return false;
                }
                break;
            default:
                int start = _position;
                bool value = ReadUnsigned(1) != 0;
                if (_isMerge && _position != start + 1)
                {
                    Fail();
                }
                return value;
        }
        Fail();
        return false;
    }

    /// <summary>Reads a value: one or more quoted strings that together are well-formed UTF-8.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string ReadString()
    {
        if (!QuotedReader.TryReadString(_text, ref _position, _recent, _isMerge, out string value))
        {
            Fail();
        }
        return value;
    }

    /// <summary>Reads a value: one or more quoted strings.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ByteString ReadBytes()
    {
        if (!QuotedReader.TryReadBytes(_text, ref _position, _isMerge, out ByteString value))
        {
            Fail();
        }
        return value;
    }

    /// <summary>Reads the value of an enum, none of whose names is the next token.</summary>
    /// <param name="shape">The enum; only an open one takes a number that has no name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int ReadEnumNumber(EnumShape shape)
    {
        int start = _position;
        int number = ReadInt32();
        if ((shape.IsClosed && Array.IndexOf(shape.Numbers, number) < 0) || (_isMerge && !IsDecimalOrHex(start)))
        {
            Fail();
        }
        return number;
    }

    /// <summary>Reads a value of a large enum: a name, or a number that the enum allows.</summary>
    /// <param name="table">The enum.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int ReadEnum(EnumTable table)
    {
        int start = _position;
        int end = IdentifierEnd();
        if (table.TryFind(_text[_position..end], out int number))
        {
            _position = end;
            return number;
        }
        number = ReadInt32();
        if (!table.Allows(number) || (_isMerge && !IsDecimalOrHex(start)))
        {
            Fail();
        }
        return number;
    }

    private readonly int IdentifierEnd()
    {
        int end = _position;
        while ((uint)end < (uint)_text.Length && Characters.ContinuesIdentifier(_text[end]))
        {
            end++;
        }
        return end;
    }

    private ulong ReadUnsigned(ulong max)
    {
        if (!NumberReader.TryReadInteger(_text, ref _position, out ulong magnitude, out bool isNegative) || isNegative || magnitude > max)
        {
            Fail();
        }
        return magnitude;
    }

    private long ReadSigned(long max)
    {
        int start = _position;
        if (!NumberReader.TryReadInteger(_text, ref _position, out ulong magnitude, out bool isNegative)
            || (isNegative && _isMerge && !IsSigned(start))
            || magnitude > (ulong)max + (isNegative ? 1UL : 0))
        {
            Fail();
        }
        return isNegative ? -(long)magnitude : (long)magnitude;
    }

    // What the fast path takes and Python's reader does not: a sign apart from its number, a capital F behind it, an octal number of an enum.
    private readonly bool IsSigned(int start) => _text[start] != '-' || (!Characters.IsWhiteSpace(_text[start + 1]) && _text[start + 1] != '#');

    private readonly bool IsPythonFloat(int start)
    {
        int digit = _text[start] == '-' ? start + 1 : start;
        return IsSigned(start) && (_text[_position - 1] != 'F' || (!Characters.IsDigit(_text[digit]) && _text[digit] != '.'));
    }

    private readonly bool IsDecimalOrHex(int start)
    {
        int digit = (uint)start < (uint)_text.Length && _text[start] == '-' ? start + 1 : start;
        return (uint)(digit + 1) >= (uint)_text.Length || _text[digit] != '0' || !Characters.IsDigit(_text[digit + 1]);
    }
}
