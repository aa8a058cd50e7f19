using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads strings and whole numbers.</summary>
internal static class LiteralParser
{
    /// <summary>
    /// One string, or several adjacent ones, which are concatenated. The bytes are in <see cref="ParserState.StringBytes"/>.
    /// </summary>
    public static bool TryParseString(ref ParserState state, string expected, out SourceSpan span, out bool isSound)
    {
        isSound = true;
        span = state.Span;
        state.StringBytes.Clear();
        if (state.Kind != TokenKind.String)
        {
            return state.FailExpected(expected);
        }
        while (state.Kind == TokenKind.String)
        {
            span = SourceSpan.Cover(span, state.Span);
            isSound &= state.IsTokenSound;
            if (state.IsTokenSound)
            {
                Literals.AppendString(state.TokenText, state.StringBytes);
            }
            state.Next();
        }
        return true;
    }

    /// <summary>A string as a name: the file to import, the edition, a reserved name. Null if it is malformed.</summary>
    public static NameSyntax? ParseStringAsName(ref ParserState state, string expected) =>
        TryParseString(ref state, expected, out SourceSpan span, out bool isSound) && isSound
            ? new NameSyntax(Utf8.Decode(state.StringBytes.ToArray()), span)
            : null;

    public static ImmutableArray<byte> Bytes(ref ParserState state) => state.StringBytes.ToImmutableArray();

    /// <summary>The <c>=</c> before the number of a field or enum value; false if the number is also missing.</summary>
    public static bool ParseEquals(ref ParserState state, string kind, NameSyntax name)
    {
        if (state.TryConsume('='))
        {
            return true;
        }
        bool endsHere = state.AtEnd || state.IsFirstOnLine || state.At(';') || state.At(',') || state.At('[') || state.At('{')
            || state.At('}');
        if (!endsHere)
        {
            bool isNumber = state.Kind == TokenKind.Integer;
            return state.FailExpected("'='", isNumber ? TextEdit.Insert(state.Start, "= ") : null) || isNumber;
        }
        int findings = state.FindingCount;
        state.Fail(SyntaxDiagnostics.MissingNumber, new SourceSpan(state.PreviousEnd, 0), kind, name.Text);
        if (state.FindingCount > findings && !state.At(',') && !state.At('{'))
        {
            state.MissingNumbers.Add(new MissingNumber(findings, state.PreviousEnd, EndsStatement: !state.At(';') && !state.At('[')));
        }
        return false;
    }

    /// <summary>An integer in the range of int32; saturated if it does not fit. Null if it is malformed.</summary>
    public static NumberSyntax? ParseInt32(ref ParserState state, string expected, bool maySign)
    {
        int start = state.Start;
        bool isNegative = maySign && state.TryConsume('-');
        if (state.Kind != TokenKind.Integer)
        {
            state.FailExpected(isNegative ? "a number after '-'" : expected);
            return null;
        }
        SourceSpan span = SourceSpan.FromBounds(start, state.Span.End);
        bool isSound = state.IsTokenSound;
        if (!Literals.TryParseInteger(state.TokenText, out ulong magnitude))
        {
            magnitude = long.MaxValue;
        }
        magnitude = Math.Min(magnitude, long.MaxValue);
        state.Next();
        if (magnitude == long.MaxValue && !isSound)
        {
            return null;
        }
        // Numbers that cannot be negative are field numbers; their range is smaller and checked with the schema.
        if (maySign && magnitude > (isNegative ? 1UL + int.MaxValue : int.MaxValue))
        {
            state.Report(SyntaxDiagnostics.NumberOutOfRange, span, Utf8.Decode(state.Source.Slice(span.Start, span.Length)), "32");
        }
        return new NumberSyntax(isNegative ? -(long)magnitude : (long)magnitude, span);
    }

    /// <summary>The upper end of a range: a number, or <c>max</c>.</summary>
    public static NumberSyntax? ParseInt32OrMax(ref ParserState state, bool maySign, long max)
    {
        if (state.At("max"u8))
        {
            var number = new NumberSyntax(max, state.Span, IsMax: true);
            state.Next();
            return number;
        }
        return ParseInt32(ref state, "a number or 'max'", maySign);
    }
}
