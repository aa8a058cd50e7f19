using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AmctGen.Text;

/// <summary>A message with names and values from a file in its holes, which <see cref="Shown"/> formats.</summary>
/// <remarks>
/// For a parameter of this type, <c>$"'{name}' is unknown"</c> creates one. All messages are passed on as this type, so that no
/// name can be in a message unescaped. A string is converted to this type too: its holes are already filled, so it is escaped and shortened
/// as a whole.
/// </remarks>
[InterpolatedStringHandler]
#if !AMCTGEN_GENERATOR
public
#endif
sealed class MessageText
{
    // A message has few parts.
    private const int MostFree = 4;
    private const int UsualHoles = 8;

    [ThreadStatic]
    private static Stack<StringBuilder>? s_free;

    [ThreadStatic]
    private static Stack<Hole[]>? s_freeHoles;

    private StringBuilder? _parts;
    private string? _sentence;

    // Where the names and values are in the sentence, for translations.
    private Hole[]? _holes;
    private int _holeCount;

    // Whether the message was created from a string, with its holes filled.
    private bool _isFilled;

    // Whether the message is a name or a value, which is the same in all languages.
    private bool _isVerbatim;

    private bool _isComplete;

    /// <summary>Starts a message. Called by the compiler.</summary>
    public MessageText(int literalLength, int formattedCount)
    {
        _parts = Rent(literalLength + (formattedCount * 16));
        _holes = formattedCount > 0 ? RentHoles(formattedCount) : null;
    }

    /// <summary>Starts a message that may be above the limit; then its holes are not evaluated. Called by the compiler.</summary>
    internal MessageText(int literalLength, int formattedCount, FindingCollector findings, out bool isWanted)
    {
        isWanted = findings.IsWanted;
        _parts = isWanted ? Rent(literalLength + (formattedCount * 16)) : null;
    }

    /// <inheritdoc cref="MessageText(int, int, FindingCollector, out bool)"/>
    internal MessageText(int literalLength, int formattedCount, in DocumentParser parser, out bool isWanted)
        : this(literalLength, formattedCount, parser.Findings, out isWanted)
    {
    }

    /// <inheritdoc cref="MessageText(int, int, FindingCollector, out bool)"/>
    internal MessageText(int literalLength, int formattedCount, DocumentChecker checker, out bool isWanted)
        : this(literalLength, formattedCount, checker.Findings, out isWanted)
    {
    }

    private MessageText(string sentence)
    {
        _sentence = sentence;
        _isFilled = true;
    }

    /// <summary>Makes a message of a finished sentence, which is escaped and shortened as a whole.</summary>
    /// <param name="text">The sentence; null for no message.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator MessageText?(string? text) => text is null ? null : new(text);

    /// <summary>A path, a name or a value as a message: it is escaped and shortened as a whole, and the same in all languages.</summary>
    /// <param name="text">The text from a file.</param>
    public static MessageText Verbatim(string text) => new(text) { _isVerbatim = true };

    /// <summary>A list of names; after the first few, only their number.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">The maximum number of names that are listed.</param>
    /// <param name="quote">The quote around each name.</param>
    /// <param name="separator">The separator between two names.</param>
    /// <param name="longest">The maximum number of characters of each name.</param>
    internal static MessageText List(
        IReadOnlyCollection<string> names, int most, string quote = "", string separator = ", ", int longest = Shown.MostCharacters)
    {
        var list = new MessageText(0, Math.Min(most, names.Count));
        int count = 0;
        foreach (string name in names)
        {
            if (count == most)
            {
                list.AppendLiteral(FormattableString.Invariant($" and {names.Count - most} more"));
                break;
            }
            list.AppendLiteral(count++ == 0 ? quote : separator + quote);
            list.AppendLiteral(Shown.Text(name, longest));
            list.AppendLiteral(quote);
        }
        return list;
    }

    /// <summary>The first of several names in quotes, and the number of the others: <c>'a', 'b' and 4 more</c>.</summary>
    /// <param name="first">The names that are listed; at least one.</param>
    /// <param name="count">The number of all names.</param>
    public static MessageText Sample(IEnumerable<string> first, int count)
    {
        MessageText? list = null;
        int left = count;
        foreach (string name in first)
        {
            MessageText quoted = $"'{name}'";
            list = list is null ? quoted : $"{list}, {quoted}";
            left--;
        }
        return left > 0 ? $"{list} and {left} more" : list ?? "";
    }

    /// <summary>Adds literal text.</summary>
    public void AppendLiteral(string text) => _parts?.Append(text);

    /// <summary>Adds a name or a value.</summary>
    public void AppendFormatted(string? text) => Append(text is null ? "" : Shown.Text(text), null);

    /// <summary>Adds a part that already exists; null adds nothing.</summary>
    public void AppendFormatted(MessageText? part) => Append(part?.ToString() ?? "", part);

    /// <summary>Adds a number, a location or a single character.</summary>
    public void AppendFormatted<T>(T value) =>
        AppendFormatted(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString());

    /// <summary>The text of the message.</summary>
    public override string ToString()
    {
        if (_parts is { } parts)
        {
            _sentence = parts.ToString();
            _parts = null;
            Return(parts);
        }
        else if (_isFilled)
        {
            _sentence = Shown.Sentence(_sentence!);
            _isFilled = false;
        }
        return _sentence ?? "";
    }

    /// <summary>The same message, which does not change any more, so that it can be kept, and threads can share it.</summary>
    internal MessageText Complete()
    {
        ToString();
        _isComplete = true;
        if (_holes is { } holes && holes.Length > _holeCount)
        {
            _holes = holes.AsSpan(0, _holeCount).ToArray();
            ReturnHoles(holes);
        }
        return this;
    }

    /// <summary>The text of a message. Unless it is complete, its parts are not needed any more.</summary>
    internal string Finish()
    {
        string text = ToString();
        if (!_isComplete && _holes is { } holes)
        {
            _holes = null;
            for (int i = 0; i < _holeCount; i++)
            {
                holes[i].Part?.Finish();
            }
            ReturnHoles(holes);
        }
        return text;
    }

    /// <summary>The text of the message in another language.</summary>
    /// <remarks>
    /// The message is looked up with numbers instead of its names and values, for example <c>'{0}' is in {1} already</c>, and so is each
    /// of its parts. If there is no such text, the whole message stays as it is. Braces that belong to the text are doubled, as in a
    /// composite format string.
    /// </remarks>
    /// <param name="translate">Returns a text in the other language, with the same numbers; null if there is none.</param>
    public string ToString(Func<string, string?> translate)
    {
        string text = ToString();
        if (_holes is null)
        {
            return _isVerbatim ? text : translate(text) ?? text;
        }
        if (translate(Template(text)) is not { } template)
        {
            return text;
        }
        object[] arguments = new object[_holeCount];
        for (int i = 0; i < _holeCount; i++)
        {
            Hole hole = _holes[i];
            arguments[i] = hole.Part?.ToString(translate) ?? text.Substring(hole.Start, hole.Length);
        }
        return string.Format(CultureInfo.InvariantCulture, template, arguments);
    }

    /// <summary>The same message with other words or names.</summary>
    /// <param name="words">Changes the text between the names and values, also within parts.</param>
    /// <param name="name">Changes a name or a value.</param>
    internal MessageText Rewrite(Func<string, string> words, Func<string, string> name)
    {
        string text = ToString();
        if (_holes is null)
        {
            return _isVerbatim ? Verbatim(name(text)) : words(text);
        }
        var message = new MessageText(text.Length, _holeCount);
        int end = 0;
        for (int i = 0; i < _holeCount; i++)
        {
            Hole hole = _holes[i];
            message.AppendLiteral(words(text.Substring(end, hole.Start - end)));
            string own = text.Substring(hole.Start, hole.Length);
            message.AppendFormatted(hole.Part is { _holes: not null } part ? part.Rewrite(words, name)
                : hole.Part is { _isVerbatim: false } && own == name(own) ? (MessageText)words(own) : Verbatim(name(own)));
            end = hole.Start + hole.Length;
        }
        message.AppendLiteral(words(text.Substring(end)));
        return message;
    }

    /// <summary>Whether both have the same text.</summary>
    /// <param name="obj">The other message.</param>
    public override bool Equals(object? obj) => obj is MessageText other && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private void Append(string text, MessageText? part)
    {
        if (_parts is null)
        {
            return;
        }
        if (_holes is not null)
        {
            _holes[_holeCount++] = new Hole(_parts.Length, text.Length, part);
        }
        _parts.Append(text);
    }

    private string Template(string text)
    {
        var template = new StringBuilder(text.Length);
        int end = 0;
        for (int i = 0; i < _holeCount; i++)
        {
            AppendEscaped(template, text, end, _holes![i].Start);
            template.Append('{').Append(i.ToString(CultureInfo.InvariantCulture)).Append('}');
            end = _holes[i].Start + _holes[i].Length;
        }
        AppendEscaped(template, text, end, text.Length);
        return template.ToString();
    }

    private static void AppendEscaped(StringBuilder template, string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            template.Append(text[i], text[i] is '{' or '}' ? 2 : 1);
        }
    }

    // Thousands of messages are created one after another, so the buffers are reused.
    private static StringBuilder Rent(int capacity)
    {
        Stack<StringBuilder> free = s_free ??= new Stack<StringBuilder>(MostFree);
        return free.Count > 0 ? free.Pop() : new StringBuilder(capacity);
    }

    private static void Return(StringBuilder parts)
    {
        if (s_free is { Count: < MostFree } free)
        {
            free.Push(parts.Clear());
        }
    }

    private static Hole[] RentHoles(int count)
    {
        Stack<Hole[]> free = s_freeHoles ??= new Stack<Hole[]>(UsualHoles);
        return count > UsualHoles ? new Hole[count] : free.Count > 0 ? free.Pop() : new Hole[UsualHoles];
    }

    private static void ReturnHoles(Hole[] holes)
    {
        if (holes.Length == UsualHoles && s_freeHoles is { Count: < UsualHoles } free)
        {
            Array.Clear(holes, 0, holes.Length);
            free.Push(holes);
        }
    }

    // The place of a name or a value in the text, and the part that was added there, if it is one.
    private readonly record struct Hole(int Start, int Length, MessageText? Part);
}
