using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads options: statements, and lists in brackets.</summary>
internal static class OptionParser
{
    /// <summary><c>option name = value;</c>.</summary>
    public static void ParseStatement(ref ParserState state, in Statement statement, ref SyntaxList<OptionSyntax> options)
    {
        state.Next();
        if (!TryParseAssignment(ref state, statement, out ImmutableArray<OptionNamePartSyntax> name, out OptionValueSyntax? value))
        {
            StatementRecovery.Skip(ref state, statement);
            return;
        }
        StatementRecovery.End(ref state, statement);
        options.Add(new OptionSyntax(name, value!, statement.SpanTo(state)));
    }

    /// <summary><c>[name = value, ...]</c>. Recovery from an error ends at the closing bracket.</summary>
    public static void ParseBracketed(ref ParserState state, in Statement statement, ref SyntaxList<OptionSyntax> options)
    {
        state.Next();
        while (true)
        {
            int start = state.Start;
            if (!TryParseAssignment(ref state, statement, out ImmutableArray<OptionNamePartSyntax> name, out OptionValueSyntax? value))
            {
                SkipBrackets(ref state, statement);
                return;
            }
            var option = new OptionSyntax(name, value!, SourceSpan.FromBounds(start, state.PreviousEnd));
            if (state.At(']') || state.At(','))
            {
                options.Add(option);
                if (state.TryConsume(']'))
                {
                    return;
                }
                state.Next();
                continue;
            }
            state.FailExpected("',' or ']'");
            Tokenizer next = state.Peek();
            bool goesOn = state.At('(') || (state.Kind == TokenKind.Identifier && (next.IsSymbol('=') || next.IsSymbol('.')));
            if (!goesOn || StatementRecovery.BeginsNext(ref state, statement))
            {
                // The value continues in an invalid way, so the part that was read is not the intended value.
                SkipBrackets(ref state, statement);
                return;
            }
            options.Add(option);
        }
    }

    private static void SkipBrackets(ref ParserState state, in Statement statement)
    {
        while (!state.AtEnd && !state.At(';') && !StatementRecovery.BeginsNext(ref state, statement))
        {
            if (state.At('}') && !state.TryTakeUnmatched())
            {
                break;
            }
            if (state.TryConsume(']'))
            {
                break;
            }
            if (state.At('{'))
            {
                StatementRecovery.SkipBlock(ref state);
            }
            else
            {
                state.Next();
            }
        }
        state.SuppressErrors();
    }

    private static bool TryParseAssignment(
        ref ParserState state, in Statement statement, out ImmutableArray<OptionNamePartSyntax> name, out OptionValueSyntax? value)
    {
        value = null;
        if (!TryParseName(ref state, out name))
        {
            return false;
        }
        if (!state.Expect('='))
        {
            return false;
        }
        value = OptionValueParser.Parse(ref state, statement);
        return value is not null;
    }

    private static bool TryParseName(ref ParserState state, out ImmutableArray<OptionNamePartSyntax> name)
    {
        var parts = new SyntaxList<OptionNamePartSyntax>();
        name = [];
        do
        {
            if (!state.At('('))
            {
                if (NameParser.ParseIdentifier(ref state, "an option name") is not { } part)
                {
                    return false;
                }
                parts.Add(new OptionNamePartSyntax(part, IsExtension: false));
                continue;
            }
            state.Next();
            if (NameParser.ParseQualified(ref state, "the name of an extension", mayStartWithDot: true) is not { } extension
                || !state.Expect(')'))
            {
                return false;
            }
            parts.Add(new OptionNamePartSyntax(extension, IsExtension: true));
        }
        while (state.TryConsume('.'));
        name = parts.ToImmutable();
        return true;
    }
}
