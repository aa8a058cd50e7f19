using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Says what is wrong inside single tokens.</summary>
internal static class TokenErrors
{
    public static void Report(ref ParserState state, TokenError error)
    {
        SourceSpan span = state.Span;
        switch (error)
        {
            case TokenError.UnterminatedString:
                string quote = Utf8.Decode(state.TokenText.Slice(0, 1));
                state.Report(SyntaxDiagnostics.UnterminatedString, new SourceSpan(span.Start, 1), quote);
                break;
            case TokenError.InvalidEscape:
                int position = 0;
                while (EscapeProblems.TryFind(state.TokenText, ref position, out SourceSpan escape, out MessageText problem, out _))
                {
                    state.Report(SyntaxDiagnostics.InvalidEscape, new SourceSpan(span.Start + escape.Start, escape.Length), problem);
                }
                break;
            case TokenError.NulInString:
                int nul = span.Start + state.TokenText.IndexOf((byte)0);
                state.Report(SyntaxDiagnostics.InvalidCharacter, new SourceSpan(nul, 1), "U+0000");
                break;
            case TokenError.UnterminatedComment:
                state.Report(SyntaxDiagnostics.UnterminatedComment, new SourceSpan(FindComment(state.Source, state.PreviousEnd), 2));
                break;
            default:
                state.Report(SyntaxDiagnostics.InvalidNumber, span, Utf8.Decode(state.TokenText), ReasonOf(error));
                break;
        }
    }

    public static void ReportCharacters(scoped in ParserState state, SourceSpan span, TokenError error)
    {
        MessageText characters = error == TokenError.NonAscii
            ? (MessageText)$"'{Shown.Text(state.Source.Slice(span.Start, span.Length))}'"
            : FormattableString.Invariant($"U+{state.Source[span.Start]:X4}");
        state.Report(SyntaxDiagnostics.InvalidCharacter, span, characters);
    }

    private static MessageText ReasonOf(TokenError error) => error switch
    {
        TokenError.MissingHexDigits => "'0x' must be followed by hexadecimal digits",
        TokenError.InvalidOctalDigit => "a number that starts with 0 is octal and has digits up to 7 only",
        TokenError.MissingExponent => "the exponent must have digits",
        TokenError.SecondPoint => "a number can have one point only",
        TokenError.PointInInteger => "a hexadecimal or octal number cannot have a point",
        _ => "a number must not be followed by a letter: put a space or a separator between them",
    };

    // The last comment of the gap is the one that is not closed; the ones before it are, or hold no sign of a comment that counts.
    private static int FindComment(ReadOnlySpan<byte> source, int position)
    {
        while (true)
        {
            int start = source.Slice(position).IndexOf((byte)'/') + position;
            if (source[start + 1] == '/')
            {
                int line = source.Slice(start).IndexOf((byte)'\n');
                position = start + line + 1;
                continue;
            }
            int end = source.Slice(start + 2).IndexOf("*/"u8);
            if (end < 0)
            {
                return start;
            }
            position = start + end + 4;
        }
    }
}
