using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads services and their methods.</summary>
internal static class ServiceParser
{
    public static ServiceSyntax? Parse(ref ParserState state, in Statement statement)
    {
        state.Next();
        if (NameParser.ParseIdentifier(ref state, "a service name") is not { } name)
        {
            StatementRecovery.Skip(ref state, statement);
            return null;
        }
        if (!Body.TryOpen(ref state, statement, "service", name.Text, out Body body))
        {
            return null;
        }
        var methods = new SyntaxList<MethodSyntax>();
        var options = new SyntaxList<OptionSyntax>();
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
            else if (!TryParseMethod(ref state, inner, ref methods))
            {
                StatementRecovery.Skip(ref state, inner);
            }
        }
        return new ServiceSyntax(name, methods.ToImmutable(), options.ToImmutable(), statement.SpanTo(state));
    }

    private static bool TryParseMethod(ref ParserState state, in Statement statement, ref SyntaxList<MethodSyntax> methods)
    {
        if (!state.TryConsume("rpc"u8))
        {
            return state.FailExpected("'rpc', 'option' or '}'");
        }
        if (NameParser.ParseIdentifier(ref state, "a method name") is not { } name
            || !TryParseMessage(ref state, out bool clientStreams, out NameSyntax? input))
        {
            return false;
        }
        if (!state.TryConsume("returns"u8))
        {
            return state.FailExpected("'returns'");
        }
        if (!TryParseMessage(ref state, out bool serverStreams, out NameSyntax? output))
        {
            return false;
        }
        var options = new SyntaxList<OptionSyntax>();
        if (state.At('{') || LacksBrace(ref state, statement))
        {
            ParseOptions(ref state, statement, name, ref options);
        }
        else
        {
            StatementRecovery.End(ref state, statement);
        }
        if (TypeParser.MayBeMessage(input!) && TypeParser.MayBeMessage(output!))
        {
            methods.Add(new MethodSyntax
            {
                Name = name,
                Input = input!,
                Output = output!,
                ClientStreams = clientStreams,
                ServerStreams = serverStreams,
                Options = options.ToImmutable(),
                Span = statement.SpanTo(state),
            });
        }
        return true;
    }

    // Options on lines that are indented deeper than the method make a body, even without its brace.
    private static bool LacksBrace(ref ParserState state, in Statement statement)
    {
        if (statement.Column < 0 || state.At(';'))
        {
            return false;
        }
        if (state.At("option"u8))
        {
            return state.Column > statement.Column;
        }
        Tokenizer next = state.Peek();
        return state.Kind == TokenKind.Symbol && next.IsIdentifier("option"u8) && ParserState.ColumnOf(next) > statement.Column;
    }

    private static void ParseOptions(ref ParserState state, in Statement statement, NameSyntax name, ref SyntaxList<OptionSyntax> options)
    {
        if (!Body.TryOpen(ref state, statement, "rpc", name.Text, out Body body))
        {
            return;
        }
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
            else
            {
                state.FailExpected("'option' or '}'");
                StatementRecovery.Skip(ref state, inner);
            }
        }
    }

    private static bool TryParseMessage(ref ParserState state, out bool streams, out NameSyntax? type)
    {
        streams = false;
        type = null;
        if (!state.Expect('('))
        {
            return false;
        }
        streams = state.TryConsume("stream"u8);
        type = TypeParser.ParseMessageType(ref state);
        return type is not null && state.Expect(')');
    }
}
