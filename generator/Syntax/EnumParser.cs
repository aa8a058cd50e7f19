using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads enums.</summary>
internal static class EnumParser
{
    public static EnumSyntax? Parse(ref ParserState state, in Statement statement, SymbolVisibility visibility)
    {
        state.Next();
        if (NameParser.ParseIdentifier(ref state, "an enum name") is not { } name)
        {
            StatementRecovery.Skip(ref state, statement);
            return null;
        }
        int errors = state.ErrorCount;
        if (!Body.TryOpen(ref state, statement, "enum", name.Text, out Body body))
        {
            // The name is known, so what refers to it is not wrong.
            return new EnumSyntax
            {
                Name = name,
                Visibility = visibility,
                Values = [],
                ReservedRanges = [],
                ReservedNames = [],
                Options = [],
                Docs = DocComments.None,
                Span = statement.SpanTo(state),
                HasErrors = true,
            };
        }
        DocComments docs = DocCommentReader.Read(state, statement);
        var values = new SyntaxList<EnumValueSyntax>();
        var ranges = new SyntaxList<ReservedRangeSyntax>();
        var names = new SyntaxList<ReservedNameSyntax>();
        var options = new SyntaxList<OptionSyntax>();
        bool isEmpty = true;
        while (body.Continues(ref state))
        {
            var inner = new Statement(state);
            if (state.TryConsume(';'))
            {
                continue;
            }
            if (state.At("option"u8))
            {
                OptionParser.ParseStatement(ref state, inner, ref options);
            }
            else if (state.At("reserved"u8))
            {
                isEmpty &= ReservedParser.Parse(ref state, inner, isEnum: true, ref ranges, ref names);
            }
            else
            {
                isEmpty = false;
                if (ParseValue(ref state, inner) is { } value)
                {
                    values.Add(value);
                }
                else
                {
                    StatementRecovery.Skip(ref state, inner);
                }
            }
        }
        if (isEmpty)
        {
            state.Report(SyntaxDiagnostics.EmptyBody, name.Span, "enum", name.Text, "value");
        }
        return new EnumSyntax
        {
            Name = name,
            Visibility = visibility,
            Values = values.ToImmutable(),
            ReservedRanges = ranges.ToImmutable(),
            ReservedNames = names.ToImmutable(),
            Options = options.ToImmutable(),
            Docs = docs,
            Span = statement.SpanTo(state),
            HasErrors = state.ErrorCount != errors,
        };
    }

    private static EnumValueSyntax? ParseValue(ref ParserState state, in Statement statement)
    {
        if (NameParser.ParseIdentifier(ref state, "the name of an enum value") is not { } name)
        {
            return null;
        }
        if (!LiteralParser.ParseEquals(ref state, "enum value", name)
            || LiteralParser.ParseInt32(ref state, "a number", maySign: true) is not { } number)
        {
            return null;
        }
        var options = new SyntaxList<OptionSyntax>();
        if (state.At('['))
        {
            OptionParser.ParseBracketed(ref state, statement, ref options);
        }
        StatementRecovery.End(ref state, statement);
        DocComments docs = DocCommentReader.Read(state, statement);
        return new EnumValueSyntax
        {
            Name = name,
            Number = number,
            Options = options.ToImmutable(),
            Docs = docs,
            Span = statement.SpanTo(state),
        };
    }
}
