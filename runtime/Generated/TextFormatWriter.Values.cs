using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>Writes values, after a name or in a list.</content>
public ref partial struct TextFormatWriter
{
    private const ulong True = 't' | ('r' << 8) | ('u' << 16) | ((ulong)'e' << 24);
    private const ulong False = 'f' | ('a' << 8) | ('l' << 16) | ((ulong)'s' << 24) | ((ulong)'e' << 32);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendInteger(long value)
    {
        if (value < 0)
        {
            _buffer[_length++] = (byte)'-';
            AppendDigits((ulong)-value);
            return;
        }
        AppendDigits((ulong)value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendInteger(ulong value) => AppendDigits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendDigits(ulong value)
    {
        if (value < 10)
        {
            _buffer[_length++] = (byte)('0' + value);
        }
        else
        {
            Utf8Formatter.TryFormat(value, _buffer.Slice(_length), out int length);
            _length += length;
        }
        End();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendBool(bool value)
    {
        // Eight bytes are stored at once; the zeros after the word are overwritten later. There is room for them.
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.Slice(_length), value ? True : False);
        _length += value ? 4 : 5;
        End();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendFloat(float value)
    {
        Span<byte> output = _buffer.Slice(_length);
        _length += _isCanonical ? FloatFormatter.WriteCanonical(value, output) : FloatFormatter.WriteShortest(value, output);
        End();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendDouble(double value)
    {
        Span<byte> output = _buffer.Slice(_length);
        _length += _isCanonical ? FloatFormatter.WriteCanonical(value, output) : FloatFormatter.WriteShortest(value, output);
        End();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendWord(ReadOnlySpan<byte> word)
    {
        Reserve(word.Length + ValueRoom);
        Append(word);
        End();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendEnum(ReadOnlySpan<byte> name, int number)
    {
        if (name.IsEmpty)
        {
            AppendInteger(number);
            return;
        }
        AppendWord(name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendString(string value)
    {
        Reserve(value.Length + ValueRoom);
        Span<byte> output = _buffer.Slice(_length);
        int length = StringEscapes.CopyPlain(value, output.Slice(1), _isCanonical);
        if (length == value.Length)
        {
            output[0] = (byte)'"';
            output[length + 1] = (byte)'"';
            _length += length + 2;
        }
        else
        {
            AppendEncoded(value);
        }
        End();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendEncoded(string value)
    {
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        AppendQuoted(utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, utf8)), _isCanonical);
        ArrayPool<byte>.Shared.Return(utf8);
    }

    private void AppendQuoted(ReadOnlySpan<byte> bytes, bool isAscii)
    {
        _buffer[_length++] = (byte)'"';
        while (true)
        {
            int plain = StringEscapes.PlainLength(bytes, isAscii);
            Reserve(plain + ValueRoom);
            Append(bytes.Slice(0, plain));
            if (plain == bytes.Length)
            {
                break;
            }
            _length += StringEscapes.Write(bytes[plain], _buffer.Slice(_length));
            bytes = bytes.Slice(plain + 1);
        }
        _buffer[_length++] = (byte)'"';
    }
}
