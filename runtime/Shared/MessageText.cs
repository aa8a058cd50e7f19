using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AmctGen.Text;

/// <summary>A sentence of ours with names and values from a file in its holes: <see cref="Shown"/> says how they look.</summary>
/// <remarks>
/// Where a parameter has this type, <c>$"'{name}' is unknown"</c> makes one. Whatever makes a message passes it on as this type, so that no
/// name can reach a message in full. A string becomes one too: then its holes are filled already, and it is escaped and shortened as a whole.
/// </remarks>
[InterpolatedStringHandler]
#if !AMCTGEN_GENERATOR
public
#endif
sealed class MessageText
{
    // A sentence has few parts.
    private const int MostFree = 4;

    [ThreadStatic]
    private static Stack<StringBuilder>? s_free;

    private StringBuilder? _parts;
    private string? _sentence;

    // Whether the sentence came as a string, with its holes filled.
    private bool _isFilled;

    /// <summary>Starts a sentence. Called by the compiler.</summary>
    public MessageText(int literalLength, int formattedCount) => _parts = Rent(literalLength + (formattedCount * 16));

    /// <summary>Starts a sentence that may be one too many; then nothing in its holes is looked at. Called by the compiler.</summary>
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

    /// <summary>Names one after another, those after the first few as a number.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">How many are written out.</param>
    /// <param name="quote">What stands around each.</param>
    /// <param name="separator">What stands between two.</param>
    /// <param name="longest">How many characters of each are shown.</param>
    public static MessageText List(IReadOnlyCollection<string> names, int most, string quote = "", string separator = ", ", int longest = Shown.MostCharacters)
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

    /// <summary>Adds text of our own.</summary>
    public void AppendLiteral(string text) => _parts?.Append(text);

    /// <summary>Adds a name or a value.</summary>
    public void AppendFormatted(string? text) => _parts?.Append(text is null ? "" : Shown.Text(text));

    /// <summary>Adds a part that was made before; null adds nothing.</summary>
    public void AppendFormatted(MessageText? part) => _parts?.Append(part?.ToString());

    /// <summary>Adds a number, a place or a single character.</summary>
    public void AppendFormatted<T>(T value) =>
        AppendFormatted(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString());

    /// <summary>The sentence as a person reads it.</summary>
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

    // A thousand findings are put together in the same place, one after another.
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
