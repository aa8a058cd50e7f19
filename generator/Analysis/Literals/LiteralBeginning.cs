using AmctGen.Text;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>
/// The beginning of a text whose rest is not constant. A last token that the rest may continue is removed, and the messages and lists are
/// closed.
/// </summary>
/// <remarks>Immutable.</remarks>
internal sealed class LiteralBeginning
{
    // Whatever follows, the reader refuses the text.
    private static readonly string[] s_certain =
    [
        TextDiagnosticIds.UnknownField, TextDiagnosticIds.WrongType, TextDiagnosticIds.OutOfRange, TextDiagnosticIds.UnknownEnumValue,
        TextDiagnosticIds.DuplicateField, TextDiagnosticIds.SecondOneofMember, TextDiagnosticIds.ListOnSingular,
        TextDiagnosticIds.InvalidNumber, TextDiagnosticIds.InvalidString,
    ];

    // Errors after this offset may depend on the rest.
    private readonly int _end;

    private LiteralBeginning(byte[] text, int end)
    {
        Text = text;
        _end = end;
    }

    /// <summary>The text to check.</summary>
    public byte[] Text { get; }

    /// <summary>Completes the beginning of a text.</summary>
    public static LiteralBeginning Of(byte[] text, TextDialect dialect)
    {
        var tokenizer = new Tokenizer(
            text, dialect == TextDialect.Merge ? TokenizerOptions.PythonTextFormat : TokenizerOptions.TextFormat);
        var closers = new Stack<char>();
        int lastToken = 0;
        bool isClosed = true;
        bool isSymbol = true;
        while (tokenizer.Next())
        {
            lastToken = tokenizer.Start;
            isSymbol = tokenizer.Kind == TokenKind.Symbol;
            char symbol = isSymbol ? (char)text[lastToken] : ' ';
            if (symbol is '{' or '<' or '[')
            {
                closers.Push(symbol == '{' ? '}' : symbol == '<' ? '>' : ']');
            }
            else if (symbol is '}' or '>' or ']')
            {
                isClosed &= closers.Count > 0 && closers.Pop() == symbol;
            }
        }
        // The rest may continue a name, a number or a string.
        int length = isSymbol ? text.Length : lastToken;
        // The end of a line ends a comment.
        byte[] completed = [.. text.Take(length), (byte)'\n', .. closers.Select(static closer => (byte)closer)];
        return new LiteralBeginning(completed, isClosed ? lastToken : 0);
    }

    /// <summary>Whether an error does not depend on the rest.</summary>
    public bool IsCertain(TextDiagnostic error) => Array.IndexOf(s_certain, error.Id) >= 0 && error.Span.End <= _end;
}
