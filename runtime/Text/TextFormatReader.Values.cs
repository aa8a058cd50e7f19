using System.ComponentModel;

namespace AmctGen.Text;

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
        if (!NumberReader.TryReadFloat(_text, ref _position, out double value))
        {
            Bail();
        }
        return value;
    }

    /// <summary>Reads a value: a word or a number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool ReadBool()
    {
        switch (First)
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
                return ReadUnsigned(1) != 0;
        }
        Bail();
        return false;
    }

    /// <summary>Reads a value: one or more quoted strings that together are well-formed UTF-8.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string ReadString()
    {
        if (!QuotedReader.TryReadString(_text, ref _position, _recent, out string value))
        {
            Bail();
        }
        return value;
    }

    /// <summary>Reads a value: one or more quoted strings.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ByteString ReadBytes()
    {
        if (!QuotedReader.TryReadBytes(_text, ref _position, out ByteString value))
        {
            Bail();
        }
        return value;
    }

    /// <summary>Reads the value of an enum, none of whose names is the next token.</summary>
    /// <param name="shape">The enum; only an open one takes a number that has no name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int ReadEnumNumber(EnumShape shape)
    {
        int number = ReadInt32();
        if (shape.IsClosed && Array.IndexOf(shape.Numbers, number) < 0)
        {
            Bail();
        }
        return number;
    }

    /// <summary>Reads a value of a large enum: a name, or a number that the enum allows.</summary>
    /// <param name="table">The enum.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int ReadEnum(EnumTable table)
    {
        int end = _position;
        while ((uint)end < (uint)_text.Length && Characters.ContinuesIdentifier(_text[end]))
        {
            end++;
        }
        if (table.TryFind(_text[_position..end], out int number))
        {
            _position = end;
            return number;
        }
        number = ReadInt32();
        if (!table.Allows(number))
        {
            Bail();
        }
        return number;
    }

    private ulong ReadUnsigned(ulong max)
    {
        if (!NumberReader.TryReadInteger(_text, ref _position, out ulong magnitude, out bool isNegative) || isNegative || magnitude > max)
        {
            Bail();
        }
        return magnitude;
    }

    private long ReadSigned(long max)
    {
        if (!NumberReader.TryReadInteger(_text, ref _position, out ulong magnitude, out bool isNegative)
            || magnitude > (ulong)max + (isNegative ? 1UL : 0))
        {
            Bail();
        }
        return isNegative ? -(long)magnitude : (long)magnitude;
    }
}
