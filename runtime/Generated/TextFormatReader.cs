using System.Runtime.CompilerServices;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Reads a text that has no errors, as fast as it can. Used by generated code.</summary>
/// <remarks>
/// On the first anomaly it goes to the end of the text, where every loop of the generated code ends by itself; what was read is then worth
/// nothing. <see cref="DocumentChecker"/> finds out what is wrong, if anything is: this reader knows nothing of reserved names or of duplicates.
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

    // Where the field starts, with all that stands before its name, and where its first value does.
    private int _fieldStart;
    private int _valueStart;

    // What ends the current message: 0 at the top level.
    private byte _close;
    private bool _afterField;

    // Set before the elements of a field, whose colon is already read.
    private bool _isColonRead;

    internal TextFormatReader(ReadOnlySpan<byte> text, int depthLimit, ExtensionRegistry? registry = null, ValueCache? recent = null, TextDialect dialect = TextDialect.Strict)
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

    /// <summary>Whether the fast path was given up.</summary>
    internal bool HasFailed { readonly get; private set; }

    /// <summary>Whether something was read that is worth a warning, which <see cref="DocumentChecker"/> finds.</summary>
    internal bool HasNotice { readonly get; private set; }

    /// <summary>Whether the text was made by <see cref="DocumentNormalizer"/>: then what fills an Any twice is meant.</summary>
    internal bool IsNormalized { readonly get; init; }

    /// <summary>Whether the message may lack required fields, which another one has.</summary>
    internal bool IsPartial { readonly get; init; }

    /// <summary>Whether a message lacks required fields.</summary>
    internal bool HasLack { readonly get; private set; }

    /// <summary>Says that what was just read is worth a warning.</summary>
    internal void Notice() => HasNotice = true;

    /// <summary>Gives the fast path up.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Fail()
    {
        HasFailed = true;
        _position = _text.Length;
    }

    /// <summary>Goes to the next field's name; false at the end of the message, which is then passed.</summary>
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

    /// <summary>Passes the name if it is the next token.</summary>
    /// <param name="name">The name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryName(ReadOnlySpan<byte> name)
    {
        // A name is never the last token, so that it ends inside the text saves a comparison.
        int end = _position + name.Length;
        if ((uint)end < (uint)_text.Length && _text.Slice(_position, name.Length).SequenceEqual(name) && !Characters.ContinuesIdentifier(_text[end]))
        {
            _position = end;
            return true;
        }
        return false;
    }

    /// <summary>Passes an enum value's name if it is the next token.</summary>
    /// <param name="word">The name.</param>
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

    /// <summary>Marks a field as seen; false if it was seen before.</summary>
    /// <param name="seen">The fields seen so far.</param>
    /// <param name="bit">The field.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool MarkSeen(ref uint seen, uint bit)
    {
        uint before = seen;
        seen = before | bit;
        return (before & bit) == 0;
    }

    /// <summary>Passes the colon between a name and a scalar.</summary>
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

    /// <summary>Passes the opening brace of a message.</summary>
    /// <returns>What <see cref="EndMessage"/> wants back.</returns>
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

    /// <summary>Goes back to the outer message; the closing brace is passed already.</summary>
    /// <param name="outer">What <see cref="BeginMessage"/> gave.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndMessage(byte outer)
    {
        _close = outer;
        _depth--;
        _afterField = true;
    }

    /// <summary>The message that the same text gave before, and the text is passed; null where it must be read.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="names">The names of its fields.</param>
    /// <param name="place">What <see cref="Cache"/> wants.</param>
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

    /// <summary>Keeps a message that was read to its end, for <see cref="TryGetCached"/>.</summary>
    /// <param name="place">What <see cref="TryGetCached"/> gave before the message was read.</param>
    /// <param name="message">The message.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Cache(ulong place, object message)
    {
        if (place != 0)
        {
            KeepRecent(place, message);
        }
    }

    /// <summary>Goes to the first message of a repeated field; false where there is none, which only a list can say.</summary>
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

    /// <summary>Passes the colon and goes to the first scalar of a repeated field; false where there is none, which only a list can say.</summary>
    /// <param name="list">Whether the scalars are in a list.</param>
    internal bool BeginScalars(out bool list)
    {
        ReadColon();
        _valueStart = _position;
        return BeginElements(out list);
    }

    /// <summary>Goes to the next element of a list; false at its end, which is then passed.</summary>
    /// <param name="list">Whether there is a list at all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool NextElement(bool list) => list && NextListElement();

    /// <summary>Goes to the next scalar of a repeated field, in a list or as the next field; false where it is not the next.</summary>
    /// <param name="list">Whether there is a list.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool NextScalar(bool list) => list ? NextListElement() : NextFieldIsTheSame();

    // A place is the message's start, which is never 0 inside of another, and where it is kept.
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

    private readonly void KeepRecent(ulong place, object message) => _recent!.Add((int)place, (int)(place >> 32), _position, _depth, message);

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

    // The same bytes as before the last value are the same tokens: a scalar that is not a list follows, or nothing that is legal. The value
    // starts right there: what reads it looks at its first byte.
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
