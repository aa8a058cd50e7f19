using System.Runtime.CompilerServices;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>The fast reader, for texts without errors.</summary>
/// <remarks>
/// On the first unexpected byte it moves to the end of the text, where every loop of the generated code ends. The caller must then discard
/// what was read and let <see cref="DocumentChecker"/> find the errors, if any: this reader also fails on some valid texts, for example on
/// those with reserved names.
/// </remarks>
public ref partial struct TextFormatReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _depthLimit;
    private readonly ExtensionRegistry _registry;
    private readonly ValueCache? _recent;
    private readonly bool _isMerge;
    private List<(object Place, DynamicField Field)>? _dynamicStack;
    private int _position;
    private int _depth;

    // The start of the current field, including the white space and comments before its name, and the start of its first value.
    private int _fieldStart;
    private int _valueStart;

    // The bracket that closes the current message; 0 at the top level.
    private byte _close;
    private bool _afterField;

    // Whether the colon before the next message was already read.
    private bool _isColonRead;

    internal TextFormatReader(
        ReadOnlySpan<byte> text,
        int depthLimit,
        ExtensionRegistry? registry = null,
        ValueCache? recent = null,
        TextDialect dialect = TextDialect.Strict)
    {
        _isMerge = dialect == TextDialect.Merge;
        _text = text;
        _recent = recent;
        _registry = registry ?? ExtensionRegistry.Empty;
        _depthLimit = Math.Min(depthLimit, TextDocument.MaximumDepth);
    }

    /// <summary>The first byte of the next token; 0 at the end of the text.</summary>
    internal readonly byte Peek
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)_position < (uint)_text.Length ? _text[_position] : (byte)0;
    }

    /// <summary>Whether reading failed; what was read must be discarded.</summary>
    internal bool HasFailed { readonly get; private set; }

    /// <summary>Whether the text deserves a warning, which <see cref="DocumentChecker"/> reports.</summary>
    internal bool HasNotice { readonly get; private set; }

    /// <summary>Whether <see cref="DocumentNormalizer"/> wrote the text. Its texts may set the content of an Any more than once.</summary>
    internal bool IsNormalized { readonly get; init; }

    /// <summary>Whether required fields may be missing, because another message that is merged with this one sets them.</summary>
    internal bool IsPartial { readonly get; init; }

    /// <summary>Whether required fields are missing in a message.</summary>
    internal bool HasLack { readonly get; private set; }

    /// <summary>Records that what was just read deserves a warning.</summary>
    internal void Notice() => HasNotice = true;

    /// <summary>Makes reading fail: moves to the end of the text.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Fail()
    {
        HasFailed = true;
        _position = _text.Length;
    }

    /// <summary>Moves to the name of the next field. At the end of the message, skips the closing bracket and returns false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool NextField()
    {
        _fieldStart = _position;
        SkipTrivia();
        byte first = Peek;
        if (first is (byte)',' or (byte)';')
        {
            first = SkipSeparator();
        }
        _afterField = true;
        if ((uint)_position >= (uint)_text.Length)
        {
            if (_close != 0)
            {
                Fail();
            }
            return false;
        }
        if (first == _close && first != 0)
        {
            _position++;
            return false;
        }
        return true;
    }

    /// <summary>Skips a field name if it is the next token.</summary>
    /// <param name="name">The name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryName(ReadOnlySpan<byte> name)
    {
        // A field name is never the last token, so the byte after it can be read without a second check of the length.
        int end = _position + name.Length;
        if ((uint)end < (uint)_text.Length
            && _text.Slice(_position, name.Length).SequenceEqual(name)
            && !Characters.ContinuesIdentifier(_text[end]))
        {
            _position = end;
            return true;
        }
        return false;
    }

    /// <summary>Skips a word if it is the next token.</summary>
    /// <param name="word">The word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryWord(ReadOnlySpan<byte> word)
    {
        int end = _position + word.Length;
        if ((uint)end <= (uint)_text.Length
            && _text.Slice(_position, word.Length).SequenceEqual(word)
            && (end == _text.Length || !Characters.ContinuesIdentifier(_text[end])))
        {
            _position = end;
            return true;
        }
        return false;
    }

    /// <summary>Marks a field as read; false if it was already marked.</summary>
    /// <param name="seen">The set of fields already read.</param>
    /// <param name="bit">The bit of the field.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool MarkSeen(ref uint seen, uint bit)
    {
        uint before = seen;
        seen = before | bit;
        return (before & bit) == 0;
    }

    /// <summary>Skips the colon between a name and a scalar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ReadColon()
    {
        SkipTrivia();
        if (Peek != ':')
        {
            Fail();
            return;
        }
        _position++;
        if (Peek == ' ')
        {
            _position++;
        }
        SkipTrivia();
    }

    /// <summary>Skips the opening bracket of a message.</summary>
    /// <returns>The value to pass to <see cref="EndMessage"/>.</returns>
    internal byte BeginMessage()
    {
        byte outer = _close;
        if (Peek == ':' && !_isColonRead)
        {
            _isColonRead = true;
            _position++;
        }
        if (Peek == ' ')
        {
            _position++;
        }
        byte first = Peek;
        if (first != '{')
        {
            first = BeginMessageSlowly();
        }
        _isColonRead = false;
        _position++;
        _close = (byte)(first + 2);
        _afterField = false;
        if (++_depth > _depthLimit || (first != '{' && first != '<'))
        {
            Fail();
        }
        return outer;
    }

    /// <summary>Returns to the outer message, after the closing bracket was skipped.</summary>
    /// <param name="outer">The value that <see cref="BeginMessage"/> returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndMessage(byte outer)
    {
        _close = outer;
        _depth--;
        _afterField = true;
    }

    /// <summary>Finds a message that was read before from the same text, and skips the text; null if it must be read.</summary>
    /// <typeparam name="T">The type of the message.</typeparam>
    /// <param name="names">The names of the fields of the message.</param>
    /// <param name="place">The value to pass to <see cref="Cache"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? TryGetCached<T>(FieldNames names, out ulong place)
        where T : class
    {
        place = 0;
        if (_recent is null || FindRecent(names.TypeNumber, out place, out int end) is not T message)
        {
            return null;
        }
        _position = end;
        return message;
    }

    /// <summary>Stores a message that was read to its end, for <see cref="TryGetCached"/>.</summary>
    /// <param name="place">The value that <see cref="TryGetCached"/> returned before the message was read.</param>
    /// <param name="message">The message.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Cache(ulong place, object message)
    {
        if (place != 0)
        {
            KeepRecent(place, message);
        }
    }

    /// <summary>Moves to the first message of a repeated field; false if the field is an empty list.</summary>
    /// <param name="list">Whether the messages are in a list.</param>
    internal bool BeginMessages(out bool list)
    {
        SkipTrivia();
        if (Peek == ':')
        {
            _position++;
            SkipTrivia();
        }
        _isColonRead = true;
        return BeginElements(out list);
    }

    /// <summary>Skips the colon and moves to the first scalar of a repeated field; false if the field is an empty list.</summary>
    /// <param name="list">Whether the scalars are in a list.</param>
    internal bool BeginScalars(out bool list)
    {
        ReadColon();
        _valueStart = _position;
        return BeginElements(out list);
    }

    /// <summary>Moves to the next element of a list. At the end of the list, skips the bracket and returns false.</summary>
    /// <param name="list">Whether the elements are in a list; if not, there is only one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool NextElement(bool list) => list && NextListElement();

    /// <summary>Moves to the next scalar of a repeated field, in the list or as the next field; false if another token follows.</summary>
    /// <param name="list">Whether the scalars are in a list.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool NextScalar(bool list) => list ? NextListElement() : NextFieldIsTheSame();

    // The place combines the start of the message (never 0 in a nested message) with its index in the cache.
    private readonly object? FindRecent(uint type, out ulong place, out int end)
    {
        place = 0;
        end = _position;
        int kept = _close == 0 ? -1 : _recent!.Place(type, _text.Slice(_position), _close);
        if (kept < 0)
        {
            return null;
        }
        place = ((ulong)_position << 32) | (uint)kept;
        object? message = _recent!.Find(kept, type, _text, _position, _depth, out int length);
        end += length;
        return message is not null && _text[end - 1] == _close ? message : null;
    }

    private readonly void KeepRecent(ulong place, object message) =>
        _recent!.Add((int)place, (int)(place >> 32), _position, _depth, message);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipTrivia()
    {
        if ((uint)_position < (uint)_text.Length)
        {
            byte first = _text[_position];
            if (first is <= (byte)' ' or (byte)'#')
            {
                _position = Trivia.Skip(_text, _position);
            }
        }
    }

    private bool NextListElement()
    {
        SkipTrivia();
        byte first = Peek;
        if (first is not ((byte)',' or (byte)']'))
        {
            Fail();
            return false;
        }
        _position++;
        SkipTrivia();
        _isColonRead = first == ',';
        return _isColonRead;
    }

    // If the bytes before the last value occur again, the tokens are the same: the same field follows. The value must start immediately,
    // because the methods that read scalars look at the first byte, and it must not be a list.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool NextFieldIsTheSame()
    {
        int length = _valueStart - _fieldStart;
        int value = _position + length;
        if ((uint)value >= (uint)_text.Length
            || !_text.Slice(_position, length).SequenceEqual(_text.Slice(_fieldStart, length))
            || _text[value] is <= (byte)' ' or (byte)'#' or (byte)'[')
        {
            return false;
        }
        _position = value;
        return true;
    }

    private bool BeginElements(out bool list)
    {
        list = Peek == '[';
        if (!list)
        {
            return true;
        }
        _position++;
        SkipTrivia();
        if (Peek != ']')
        {
            return true;
        }
        _position++;
        _isColonRead = false;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte BeginMessageSlowly()
    {
        SkipTrivia();
        if (Peek == ':' && !_isColonRead)
        {
            _position++;
            SkipTrivia();
        }
        return Peek;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte SkipSeparator()
    {
        if (!_afterField)
        {
            Fail();
            return 0;
        }
        _position++;
        SkipTrivia();
        return Peek;
    }
}
