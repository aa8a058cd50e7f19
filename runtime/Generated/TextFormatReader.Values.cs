using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>Scalars: numbers, words and strings.</content>
public ref partial struct TextFormatReader
{
    /// <summary>Reads an unsigned 32-bit integer.</summary>
    public uint ReadUInt32() => (uint)ReadUnsigned(uint.MaxValue);

    /// <summary>Reads an unsigned 64-bit integer.</summary>
    public ulong ReadUInt64() => ReadUnsigned(ulong.MaxValue);

    /// <summary>Reads a signed 32-bit integer.</summary>
    public int ReadInt32() => (int)ReadSigned(int.MaxValue);

    /// <summary>Reads a signed 64-bit integer.</summary>
    public long ReadInt64() => ReadSigned(long.MaxValue);

    /// <summary>Reads a float: it is parsed as a double and then narrowed.</summary>
    public float ReadFloat() => FloatParser.Narrow(ReadDouble());

    /// <summary>Reads a double: a number, <c>inf</c> or <c>nan</c>.</summary>
    public double ReadDouble()
    {
        int start = _position;
        if (!NumberReader.TryReadFloat(_text, ref _position, out double value) || (_isMerge && !IsPythonFloat(start)))
        {
            Fail();
        }
        return value;
    }

    /// <summary>Reads a bool: <c>true</c>, <c>True</c>, <c>t</c> or 1; <c>false</c>, <c>False</c>, <c>f</c> or 0.</summary>
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

    /// <summary>Reads a string: one or more quoted strings that together are well-formed UTF-8.</summary>
    public string ReadString()
    {
        if (!QuotedReader.TryReadString(_text, ref _position, _recent, _isMerge, out string value))
        {
            Fail();
        }
        return value;
    }

    /// <summary>Reads bytes: one or more quoted strings.</summary>
    public ByteString ReadBytes()
    {
        if (!QuotedReader.TryReadBytes(_text, ref _position, _isMerge, out ByteString value))
        {
            Fail();
        }
        return value;
    }

    /// <summary>Reads the value of an enum: a name, or a number that the enum allows.</summary>
    /// <param name="values">The enum.</param>
    internal int ReadEnum(EnumTable values)
    {
        int start = _position;
        if (values.TryFind(_text, _position, out int end, out int number))
        {
            _position = end;
            return number;
        }
        number = ReadInt32();
        if (!values.Allows(number) || (_isMerge && !IsDecimalOrHex(start)))
        {
            Fail();
        }
        return number;
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

    // The next three methods find what this reader accepts but Python's reader does not: white space between a sign and its number,
    // a capital F after a number, and an octal number of an enum value.
    private readonly bool IsSigned(int start) =>
        _text[start] != '-' || (!Characters.IsWhiteSpace(_text[start + 1]) && _text[start + 1] != '#');

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
