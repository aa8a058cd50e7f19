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

    [ThreadStatic]
    private static Stack<StringBuilder>? s_free;

    private StringBuilder? _parts;
    private string? _sentence;

    // Whether the message was created from a string, with its holes filled.
    private bool _isFilled;

    /// <summary>Starts a message. Called by the compiler.</summary>
    public MessageText(int literalLength, int formattedCount) => _parts = Rent(literalLength + (formattedCount * 16));

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

    /// <summary>Adds literal text.</summary>
    public void AppendLiteral(string text) => _parts?.Append(text);

    /// <summary>Adds a name or a value.</summary>
    public void AppendFormatted(string? text) => _parts?.Append(text is null ? "" : Shown.Text(text));

    /// <summary>Adds a part that already exists; null adds nothing.</summary>
    public void AppendFormatted(MessageText? part) => _parts?.Append(part?.ToString());

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
}
