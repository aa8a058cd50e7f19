using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Parses the declarations of enums.</summary>
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
            // The name is known, so references to it are not reported.
            return default(EnumBody).ToSyntax(name, visibility, DocComments.None, statement.SpanTo(state)) with { HasErrors = true };
        }
        DocComments docs = DocCommentReader.Read(state, statement);
        var content = new EnumBody();
        bool isEmpty = true;
        int missing = state.MissingNumbers.Count;
        while (body.Continues(ref state))
        {
            isEmpty &= !ParseStatement(ref state, ref content);
        }
        if (isEmpty)
        {
            state.Report(SyntaxDiagnostics.EmptyBody, name.Span, "enum", name.Text, "value");
        }
        EnumSyntax declared = content.ToSyntax(name, visibility, docs, statement.SpanTo(state));
        if (state.MissingNumbers.Count > missing)
        {
            state.RepairNumbers(missing, FreeNumbers.Of(declared), int.MaxValue);
        }
        return state.ErrorCount == errors ? declared : declared with { HasErrors = true };
    }

    // True for a value, and for a broken statement that can be one: the enum is then not reported as empty.
    private static bool ParseStatement(ref ParserState state, ref EnumBody content)
    {
        var statement = new Statement(state);
        if (state.TryConsume(';'))
        {
            return false;
        }
        if (state.At("option"u8))
        {
            OptionParser.ParseStatement(ref state, statement, ref content.Options);
            return false;
        }
        if (state.At("reserved"u8))
        {
            return !ReservedParser.Parse(ref state, statement, isEnum: true, ref content.ReservedRanges, ref content.ReservedNames);
        }
        if (ParseValue(ref state, statement) is { } value)
        {
            content.Values.Add(value);
        }
        else
        {
            StatementRecovery.Skip(ref state, statement);
        }
        return true;
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
