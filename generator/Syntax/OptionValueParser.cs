using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads the values of options.</summary>
internal static class OptionValueParser
{
    /// <summary>The maximum nesting depth of the braces of a value.</summary>
    public const int MaximumDepth = 100;

    public static OptionValueSyntax? Parse(ref ParserState state, in Statement statement)
    {
        int start = state.Start;
        bool isNegative = state.TryConsume('-');
        switch (state.Kind)
        {
            case TokenKind.Identifier:
                return ParseIdentifier(ref state, start, isNegative);
            case TokenKind.Integer:
                return ParseInteger(ref state, start, isNegative);
            case TokenKind.Float:
                return ParseFloat(ref state, start, isNegative);
            case TokenKind.String when !isNegative:
                LiteralParser.TryParseString(ref state, "a string", out SourceSpan span, out bool isSound);
                return new OptionValueSyntax(OptionValueKind.String, span) { Bytes = LiteralParser.Bytes(ref state), IsSound = isSound };
            case TokenKind.Symbol when !isNegative && state.At('{'):
                return ParseAggregate(ref state, statement);
            default:
                state.FailExpected(isNegative ? "a number, 'inf' or 'nan' after '-'" : "a value");
                return null;
        }
    }

    private static OptionValueSyntax? ParseIdentifier(ref ParserState state, int start, bool isNegative)
    {
        if (isNegative && !state.At("inf"u8) && !state.At("nan"u8))
        {
            state.FailExpected("a number, 'inf' or 'nan' after '-'");
            return null;
        }
        string identifier = Utf8.Decode(state.TokenText);
        state.Next();
        return new OptionValueSyntax(OptionValueKind.Identifier, SourceSpan.FromBounds(start, state.PreviousEnd))
        {
            Identifier = isNegative ? "-" + identifier : identifier,
        };
    }

    private static OptionValueSyntax? ParseInteger(ref ParserState state, int start, bool isNegative)
    {
        SourceSpan span = SourceSpan.FromBounds(start, state.Span.End);
        ulong limit = isNegative ? 1UL + long.MaxValue : ulong.MaxValue;
        bool isParsed = Literals.TryParseInteger(state.TokenText, out ulong value);
        bool fits = isParsed && value <= limit;
        // In decimal, and negative in any notation, a floating point number may be larger than every integer.
        if (!fits && (isParsed || state.TokenText[0] != '0'))
        {
            return ParseFloat(ref state, start, isNegative);
        }
        if (!fits && state.IsTokenSound)
        {
            state.Report(SyntaxDiagnostics.NumberOutOfRange, span, Utf8.Decode(state.Source.Slice(span.Start, span.Length)), "64");
            value = limit;
        }
        state.Next();
        return new OptionValueSyntax(
            isNegative ? OptionValueKind.NegativeInteger : OptionValueKind.PositiveInteger, span) { Integer = value };
    }

    private static OptionValueSyntax ParseFloat(ref ParserState state, int start, bool isNegative)
    {
        double value = !state.IsTokenSound ? 0
            : state.TokenText[0] == '0' && Literals.TryParseInteger(state.TokenText, out ulong integer) ? integer
            : FloatParser.Parse(state.TokenText);
        state.Next();
        return new OptionValueSyntax(
            OptionValueKind.Float, SourceSpan.FromBounds(start, state.PreviousEnd)) { Float = isNegative ? -value : value };
    }

    private static OptionValueSyntax? ParseAggregate(ref ParserState state, in Statement statement)
    {
        int brace = state.Start;
        int depth = 0;
        int hash = -1;
        bool isTooDeep = false;
        bool isSound = true;
        do
        {
            if (state.AtEnd || (depth > 0 && state.LacksBrace(statement.Column)))
            {
                Body.ReportMissingBrace(ref state, "the option's value", brace, statement.Column);
                return null;
            }
            isSound &= state.IsTokenSound;
            if (hash < 0 && state.At('#'))
            {
                // protoc passes the value on as one line, in which this character starts a comment.
                hash = state.Start;
                state.Report(SyntaxDiagnostics.HashInValue, state.Span);
            }
            depth += state.At('{') ? 1 : state.At('}') ? -1 : 0;
            if (depth > MaximumDepth && !isTooDeep)
            {
                isTooDeep = true;
                state.Report(LimitDiagnostics.TooDeep, state.Span, "the braces of a value", ParserState.Invariant(MaximumDepth));
            }
            state.Next();
        }
        while (depth > 0);
        SourceSpan span = SourceSpan.FromBounds(brace + 1, hash < 0 ? state.PreviousEnd - 1 : hash);
        return isTooDeep ? null : new OptionValueSyntax(OptionValueKind.Aggregate, span) { IsSound = isSound };
    }
}
