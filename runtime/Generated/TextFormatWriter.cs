using System.Buffers.Text;
using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Writes messages in text format.</summary>
public ref partial struct TextFormatWriter
{
    // Room for any number after a name, and for a whole vector that is stored at once.
    private const int ValueRoom = FloatFormatter.MaxLength + 32;
    private const int IndentRoom = 32;

    private const uint Colon = ':' | (' ' << 8);
    private const int ColonLength = 2;
    private const int OpeningLength = 3;

    // The indentation in a list, where neither names nor line ends are written. No real indentation is that deep.
    private const int InList = int.MaxValue;

    private const int FramesPerStackCheck = 16;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _isCanonical;
    private readonly bool _hasLists;
    private readonly int _indentStep;
    private readonly byte _separator;

    // A space, an opening brace and a separator.
    private readonly uint _opening;

    // Null if the caller does not need the names.
    private readonly BracketedNames? _names;

    // Invariant: in every method called after Begin, there is room after _length for a number and a vector.
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
        _opening = ' ' | ('{' << 8) | ((uint)_separator << 16);
    }

    /// <summary>Whether a message inside an Any is written in its binary form.</summary>
    internal readonly bool HidesContent => _isCanonical;

    /// <summary>Records the name of an extension that is written.</summary>
    internal readonly void Note(Extension extension) => _names?.Add(extension);

    /// <summary>Records the name of a type that is written before the message in an Any.</summary>
    internal readonly void Note(MessageShape content) => _names?.Add(content);

    /// <summary>Begins the elements of a repeated scalar field. The caller then writes each element as a field.</summary>
    /// <param name="names">The names of all fields of the file.</param>
    /// <param name="name">The number that identifies the name in <paramref name="names"/>.</param>
    /// <param name="count">The number of elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginElements(NameText names, long name, int count)
    {
        if (_hasLists && count > 0)
        {
            BeginList(names, name);
        }
    }

    /// <summary>Ends the elements of a repeated field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndElements()
    {
        if (_indent == InList)
        {
            EndList();
        }
    }

    /// <summary>Begins a message.</summary>
    /// <param name="names">The names of all fields of the file.</param>
    /// <param name="name">The number that identifies the name in <paramref name="names"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginMessage(NameText names, long name)
    {
        Begin(names, name, _opening, OpeningLength);
        _indent += _indentStep;
        if (++_depth % FramesPerStackCheck == 0)
        {
            CheckStack();
        }
    }

    /// <summary>Ends a message.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndMessage()
    {
        _depth--;
        _indent -= _indentStep;
        Begin(default, 0, '}' | ((uint)_separator << 8), 2);
    }

    /// <summary>Commits what was written to the output. The writer must not be used afterwards.</summary>
    /// <remarks>A separator follows each field; in a single-line text, not the last one.</remarks>
    internal void Complete()
    {
        _output.Advance(_indentStep == 0 && _length > 0 ? _length - 1 : _length);
        _length = 0;
        _buffer = default;
    }

    // Inlined where the name is a constant, so that it is copied by a few moves. The compiler has a limit for inlining into one method:
    // keep the calls few.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(NameText names, long name, uint end, int endLength)
    {
        if (_buffer.Length - _length < IndentRoom + (int)name + sizeof(uint) + ValueRoom)
        {
            Grow(IndentRoom + (int)name + sizeof(uint) + ValueRoom);
        }
        if (_indent > IndentRoom)
        {
            BeginSlowly(names[name], end, endLength);
            return;
        }
        ref byte start = ref Unsafe.Add(ref MemoryMarshal.GetReference(_buffer), _length);
        Vector256.Create((byte)' ').StoreUnsafe(ref start);
        start = ref Unsafe.Add(ref start, _indent);
        if ((int)name != 0)
        {
            Unsafe.CopyBlockUnaligned(ref start, ref Unsafe.Add(ref names.Start, (int)(name >> 32)), (uint)(int)name);
        }
        WriteLittleEndian(ref Unsafe.Add(ref start, (int)name), end);
        _length += _indent + (int)name + endLength;
    }

    // The first character is in the lowest byte, whatever the order of bytes of the processor.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteLittleEndian(ref byte target, uint characters) =>
        Unsafe.WriteUnaligned(ref target, BitConverter.IsLittleEndian ? characters : BinaryPrimitives.ReverseEndianness(characters));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CheckStack() => RuntimeHelpers.EnsureSufficientExecutionStack();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginSlowly(ReadOnlySpan<byte> name, uint end, int endLength)
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
        Reserve(_indent + name.Length + sizeof(uint) + ValueRoom);
        _buffer.Slice(_length, _indent).Fill((byte)' ');
        _length += _indent;
        Append(name);
        WriteLittleEndian(ref _buffer[_length], end);
        _length += endLength;
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
    private void BeginList(NameText names, long name)
    {
        Begin(names, name, Colon, ColonLength);
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
            throw new InvalidOperationException($"{_output.GetType()}.GetSpan returned {_buffer.Length} bytes, but {room} were requested");
        }
    }
}
