using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace AmctGen.Text;

/// <summary>Writes fields into a pooled buffer. Used by generated code.</summary>
/// <remarks>Names come with what stands between them and the value: <c>batch_num: </c>, <c>data_config {</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct TextFormatWriter
{
    // Room for any number behind a name, and the end of the line.
    private const int ValueRoom = FloatFormatter.MaxLength + 8;

    private readonly bool _isCanonical;
    private readonly bool _isSingleLine;
    private byte[] _buffer;
    private int _length;
    private int _depth;

    internal TextFormatWriter(TextWriterOptions options)
    {
        _isCanonical = options.IsCanonical;
        _isSingleLine = options.IsSingleLine;
        _buffer = ArrayPool<byte>.Shared.Rent(512);
    }

    // On one line a space stands behind each field, but not at the end of all.
    internal readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _isSingleLine && _length > 0 ? _length - 1 : _length);

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteInt32(ReadOnlySpan<byte> name, int value) => WriteInt64(name, value);

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteUInt32(ReadOnlySpan<byte> name, uint value) => WriteUInt64(name, value);

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteInt64(ReadOnlySpan<byte> name, long value)
    {
        Begin(name);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out int length);
        _length += length;
        End();
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteUInt64(ReadOnlySpan<byte> name, ulong value)
    {
        Begin(name);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out int length);
        _length += length;
        End();
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteFloat(ReadOnlySpan<byte> name, float value)
    {
        Begin(name);
        Span<byte> output = _buffer.AsSpan(_length);
        _length += _isCanonical ? FloatFormatter.WriteCanonical(value, output) : FloatFormatter.WriteShortest(value, output);
        End();
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteDouble(ReadOnlySpan<byte> name, double value)
    {
        Begin(name);
        Span<byte> output = _buffer.AsSpan(_length);
        _length += _isCanonical ? FloatFormatter.WriteCanonical(value, output) : FloatFormatter.WriteShortest(value, output);
        End();
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteBool(ReadOnlySpan<byte> name, bool value)
    {
        Begin(name);
        Append(value ? "true"u8 : "false"u8);
        End();
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="text">The name of the enum value; empty where it has none.</param>
    /// <param name="number">The number of the enum value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteEnum(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text, int number)
    {
        if (text.IsEmpty)
        {
            WriteInt64(name, number);
            return;
        }
        Begin(name);
        Reserve(text.Length + 1);
        Append(text);
        End();
    }

    /// <summary>Writes a field. A lone surrogate becomes U+FFFD.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteString(ReadOnlySpan<byte> name, string value)
    {
        Begin(name);
        Reserve(Encoding.UTF8.GetMaxByteCount(value.Length) + ValueRoom);
        int start = _length + 1;
        int length = Encoding.UTF8.GetBytes(value, _buffer.AsSpan(start));
        ReadOnlySpan<byte> utf8 = _buffer.AsSpan(start, length);
        if (StringEscapes.PlainLength(utf8, _isCanonical) == length)
        {
            _buffer[_length] = (byte)'"';
            _buffer[start + length] = (byte)'"';
            _length += length + 2;
        }
        else
        {
            byte[] copy = ArrayPool<byte>.Shared.Rent(length);
            utf8.CopyTo(copy);
            AppendQuoted(copy.AsSpan(0, length), _isCanonical);
            ArrayPool<byte>.Shared.Return(copy);
        }
        End();
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteBytes(ReadOnlySpan<byte> name, ByteString value)
    {
        Begin(name);
        AppendQuoted(value.Span, isAscii: true);
        End();
    }

    /// <summary>Begins a message.</summary>
    /// <param name="name">The name and the opening brace.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void BeginMessage(ReadOnlySpan<byte> name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Begin(name);
        End();
        _depth++;
    }

    /// <summary>Ends a message.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndMessage()
    {
        _depth--;
        Begin("}"u8);
        End();
    }

    /// <summary>Gives the buffer back; the writer must not be used any more.</summary>
    internal void Return()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Begin(ReadOnlySpan<byte> name)
    {
        int indent = _isSingleLine ? 0 : _depth * 2;
        Reserve(indent + name.Length + ValueRoom);
        _buffer.AsSpan(_length, indent).Fill((byte)' ');
        _length += indent;
        Append(name);
    }

    private void End() => _buffer[_length++] = _isSingleLine ? (byte)' ' : (byte)'\n';

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
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
            _length += StringEscapes.Write(bytes[plain], _buffer.AsSpan(_length));
            bytes = bytes.Slice(plain + 1);
        }
        _buffer[_length++] = (byte)'"';
    }

    private void Reserve(int room)
    {
        if (_buffer.Length - _length < room)
        {
            Grow(room);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int room)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + room), (int)Math.Min(_buffer.Length * 2L, Array.MaxLength)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
