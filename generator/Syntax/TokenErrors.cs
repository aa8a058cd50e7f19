using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reports errors inside single tokens.</summary>
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
                while (EscapeErrors.TryFind(
                    state.TokenText, ref position, out SourceSpan escape, out MessageText problem, out string? repair, hasPairs: true))
                {
                    var place = new SourceSpan(span.Start + escape.Start, escape.Length);
                    state.Report(
                        SyntaxDiagnostics.InvalidEscape, place, repair is null ? default(TextEdit?) : new TextEdit(place, repair), problem);
                }
                break;
            case TokenError.NulInString:
                int nul = span.Start + state.TokenText.IndexOf((byte)0);
                state.Report(SyntaxDiagnostics.InvalidCharacter, new SourceSpan(nul, 1), "U+0000");
                break;
            case TokenError.UnterminatedComment:
                state.Report(SyntaxDiagnostics.UnterminatedComment,
                    new SourceSpan(FindComment(state.Source, state.PreviousEnd, "*/"u8, isThere: false), 2));
                break;
            case TokenError.NestedComment:
                ReportNested(ref state);
                break;
            case TokenError.NulInComment:
                int inComment = state.PreviousEnd + state.Source.Slice(state.PreviousEnd).IndexOf((byte)0);
                state.Report(SyntaxDiagnostics.InvalidCharacter, new SourceSpan(inComment, 1), "U+0000");
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
        TokenError.InvalidOctalDigit => "a number that starts with 0 is octal and can only have the digits 0 to 7",
        TokenError.MissingExponent => "the exponent must have digits",
        TokenError.SecondPoint => "a number can have only one decimal point",
        TokenError.PointInInteger => "a hexadecimal or octal number cannot have a decimal point",
        _ => "a number must not be followed by a letter: put a space or a separator between them",
    };

    private static void ReportNested(ref ParserState state)
    {
        int start = FindComment(state.Source, state.PreviousEnd, "/*"u8, isThere: true);
        SourceLocation outer = state.Text.Lines.Locate(start);
        int inner = start + 2 + state.Source.Slice(start + 2).IndexOf("/*"u8);
        string place = $"{ParserState.Invariant(outer.Line)}:{ParserState.Invariant(outer.Column)}";
        state.Report(SyntaxDiagnostics.NestedComment, new SourceSpan(inner, 2), place);
    }

    // The first block comment of the gap with or without a mark in its body.
    private static int FindComment(ReadOnlySpan<byte> source, int position, ReadOnlySpan<byte> mark, bool isThere)
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
            ReadOnlySpan<byte> body = source.Slice(start + 2);
            int end = body.IndexOf("*/"u8);
            // The star that ends a comment may belong to the mark.
            if (body.Slice(0, end < 0 ? body.Length : Math.Min(end + 2, body.Length)).IndexOf(mark) >= 0 == isThere || end < 0)
            {
                return start;
            }
            position = start + end + 4;
        }
    }
}
