using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>Scalars: numbers, words and strings.</content>
public ref partial struct TextFormatReader
{
    /// <summary>Reads a value.</summary>
    public uint ReadUInt32() => (uint)ReadUnsigned(uint.MaxValue);

    /// <summary>Reads a value.</summary>
    public ulong ReadUInt64() => ReadUnsigned(ulong.MaxValue);

    /// <summary>Reads a value.</summary>
    public int ReadInt32() => (int)ReadSigned(int.MaxValue);

    /// <summary>Reads a value.</summary>
    public long ReadInt64() => ReadSigned(long.MaxValue);

    /// <summary>Reads a value: a double, narrowed.</summary>
    public float ReadFloat() => FloatParser.Narrow(ReadDouble());

    /// <summary>Reads a value.</summary>
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
    public string ReadString()
    {
        if (!QuotedReader.TryReadString(_text, ref _position, _recent, _isMerge, out string value))
        {
            Fail();
        }
        return value;
    }

    /// <summary>Reads a value: one or more quoted strings.</summary>
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
