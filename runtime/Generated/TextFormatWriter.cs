using System.Buffers.Text;
using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Writes fields. Used by generated code.</summary>
/// <remarks>Names come with what stands between them and the value: <c>count: </c>, <c>options {</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct TextFormatWriter
{
    // Room for any number behind a name, and for what is stored in whole vectors.
    private const int ValueRoom = FloatFormatter.MaxLength + 32;
    private const int IndentRoom = 32;

    // In a list neither names nor line ends are written: no indentation is that deep.
    private const int InList = int.MaxValue;

    private const int FramesPerStackCheck = 16;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _isCanonical;
    private readonly bool _hasLists;
    private readonly int _indentStep;
    private readonly byte _separator;

    // Null where nobody asks for the names.
    private readonly BracketedNames? _names;

    // Invariant: from _length on there is room for a number, and a vector behind it, in every method that is called behind Begin.
    private Span<byte> _buffer;
    private int _length;
    private int _indent;
    private int _indentOutsideList;
    private int _depth;
    private bool _isFirstOfList;

    internal TextFormatWriter(IBufferWriter<byte> output, TextWriterOptions options, BracketedNames? names = null)
    {
        _output = output;
        _names = names;
        _isCanonical = options.IsCanonical;
        _hasLists = options.UsesShortLists;
        _indentStep = options.IsSingleLine ? 0 : 2;
        _separator = options.IsSingleLine ? (byte)' ' : (byte)'\n';
    }

    /// <summary>Whether a message inside an Any is written in its binary form.</summary>
    internal readonly bool HidesContent => _isCanonical;

    /// <summary>Says that an extension is written.</summary>
    internal readonly void Note(Extension extension) => _names?.Add(extension);

    /// <summary>Says that the name of a type is written, before a message in an Any.</summary>
    internal readonly void Note(MessageShape content) => _names?.Add(content);

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(ReadOnlySpan<byte> name, int value) => WriteInt64(name, value);

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUInt32(ReadOnlySpan<byte> name, uint value) => WriteUInt64(name, value);

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt64(ReadOnlySpan<byte> name, long value)
    {
        Begin(name);
        AppendInteger(value);
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUInt64(ReadOnlySpan<byte> name, ulong value)
    {
        Begin(name);
        AppendInteger(value);
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteFloat(ReadOnlySpan<byte> name, float value)
    {
        Begin(name);
        AppendFloat(value);
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDouble(ReadOnlySpan<byte> name, double value)
    {
        Begin(name);
        AppendDouble(value);
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBool(ReadOnlySpan<byte> name, bool value)
    {
        Begin(name);
        AppendWord(value ? "true"u8 : "false"u8);
    }

    /// <summary>Writes a field.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="text">The name of the enum value; empty where it has none.</param>
    /// <param name="number">The number of the enum value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEnum(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text, int number)
    {
        Begin(name);
        if (text.IsEmpty)
        {
            AppendInteger(number);
            return;
        }
        AppendWord(text);
    }

    /// <summary>Writes a field. A lone surrogate becomes U+FFFD.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> name, string value)
    {
        Begin(name);
        AppendString(value);
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

    /// <summary>Begins the elements of a repeated field that are scalars; they are written as fields in between.</summary>
    /// <param name="name">The name and the colon.</param>
    /// <param name="count">How many there are.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeginElements(ReadOnlySpan<byte> name, int count)
    {
        if (_hasLists && count > 0)
        {
            BeginList(name);
        }
    }

    /// <summary>Ends the elements of a repeated field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndElements()
    {
        if (_indent == InList)
        {
            EndList();
        }
    }

    /// <summary>Begins a message.</summary>
    /// <param name="name">The name and the opening brace.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeginMessage(ReadOnlySpan<byte> name)
    {
        Begin(name);
        _buffer[_length++] = _separator;
        _indent += _indentStep;
        if (++_depth % FramesPerStackCheck == 0)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
    }

    /// <summary>Ends a message.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndMessage()
    {
        _depth--;
        _indent -= _indentStep;
        Begin("}"u8);
        _buffer[_length++] = _separator;
    }

    /// <summary>Hands over what was written; the writer must not be used any more.</summary>
    /// <remarks>A separator stands behind each field; on one line not at the end of all.</remarks>
    internal void Complete()
    {
        _output.Advance(_indentStep == 0 && _length > 0 ? _length - 1 : _length);
        _length = 0;
        _buffer = default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(ReadOnlySpan<byte> name)
    {
        Reserve(IndentRoom + name.Length + ValueRoom);
        if (_indent > IndentRoom)
        {
            BeginSlowly(name);
            return;
        }
        ref byte end = ref Unsafe.Add(ref MemoryMarshal.GetReference(_buffer), _length);
        Vector256.Create((byte)' ').StoreUnsafe(ref end);
        name.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref end, _indent), name.Length));
        _length += _indent + name.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginSlowly(ReadOnlySpan<byte> name)
    {
        if (_indent == InList)
        {
            if (!_isFirstOfList)
            {
                Append(", "u8);
            }
            _isFirstOfList = false;
            return;
        }
        Reserve(_indent + name.Length + ValueRoom);
        _buffer.Slice(_length, _indent).Fill((byte)' ');
        _length += _indent;
        Append(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End()
    {
        if (_indent != InList)
        {
            _buffer[_length++] = _separator;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginList(ReadOnlySpan<byte> name)
    {
        Begin(name);
        _buffer[_length++] = (byte)'[';
        _indentOutsideList = _indent;
        _indent = InList;
        _isFirstOfList = true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndList()
    {
        _indent = _indentOutsideList;
        Reserve(ValueRoom);
        _buffer[_length++] = (byte)']';
        End();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.Slice(_length));
        _length += bytes.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
        _output.Advance(_length);
        _length = 0;
        _buffer = _output.GetSpan(room);
        if (_buffer.Length < room)
        {
            throw new InvalidOperationException($"{_output.GetType()}.GetSpan gave {_buffer.Length} bytes where {room} were asked for");
        }
    }
}
