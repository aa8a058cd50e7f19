using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads messages and their oneofs.</summary>
internal static class MessageParser
{
    /// <summary>
    /// The maximum nesting depth of messages and groups. It is protoc's limit, so that no file works here and fails there.
    /// </summary>
    public const int MaximumDepth = 31;

    public static MessageSyntax? Parse(ref ParserState state, in Statement statement, SymbolVisibility visibility)
    {
        state.Next();
        if (NameParser.ParseIdentifier(ref state, "a message name") is not { } name)
        {
            StatementRecovery.Skip(ref state, statement);
            return null;
        }
        return ParseBody(ref state, statement, name, visibility, "message");
    }

    /// <summary>The body in braces, which a group also has.</summary>
    public static MessageSyntax ParseBody(
        ref ParserState state, in Statement statement, NameSyntax name, SymbolVisibility visibility, string kind)
    {
        int errors = state.ErrorCount;
        var content = new MessageBody();
        if (state.Depth >= MaximumDepth && state.At('{'))
        {
            state.Report(LimitDiagnostics.TooDeep, name.Span, "messages", ParserState.Invariant(MaximumDepth));
            StatementRecovery.SkipBlock(ref state);
            return content.ToSyntax(name, visibility, DocComments.None, statement.SpanTo(state)) with { HasErrors = true };
        }
        if (!Body.TryOpen(ref state, statement, kind, name.Text, out Body body))
        {
            // The name is known, so references to it are not reported.
            return content.ToSyntax(name, visibility, DocComments.None, statement.SpanTo(state)) with { HasErrors = true };
        }
        DocComments docs = DocCommentReader.Read(state, statement);
        state.Depth++;
        int missing = state.MissingNumbers.Count;
        while (body.Continues(ref state))
        {
            ParseStatement(ref state, ref content);
        }
        state.Depth--;
        MessageSyntax message = content.ToSyntax(name, visibility, docs, statement.SpanTo(state));
        if (state.MissingNumbers.Count > missing)
        {
            state.RepairNumbers(missing, FreeNumbers.Of(message), FieldNumbers.Max);
        }
        return state.ErrorCount == errors ? message : message with { HasErrors = true };
    }

    private static void ParseStatement(ref ParserState state, ref MessageBody content)
    {
        var statement = new Statement(state);
        if (state.TryConsume(';'))
        {
            return;
        }
        if (state.At("message"u8))
        {
            Add(ref content.Messages, Parse(ref state, statement, SymbolVisibility.Default));
        }
        else if (state.At("enum"u8))
        {
            Add(ref content.Enums, EnumParser.Parse(ref state, statement, SymbolVisibility.Default));
        }
        else if (state.At("oneof"u8))
        {
            ParseOneof(ref state, statement, ref content);
        }
        else if (state.At("option"u8))
        {
            OptionParser.ParseStatement(ref state, statement, ref content.Options);
        }
        else if (state.At("reserved"u8))
        {
            ReservedParser.Parse(ref state, statement, isEnum: false, ref content.ReservedRanges, ref content.ReservedNames);
        }
        else if (state.At("extensions"u8))
        {
            ReservedParser.ParseExtensions(ref state, statement, ref content.ExtensionRanges);
        }
        else if (state.At("extend"u8))
        {
            Add(ref content.Extends, FieldParser.ParseExtend(ref state, statement));
        }
        else if (VisibilityParser.TryParse(ref state, out SymbolVisibility visibility))
        {
            if (state.At("message"u8))
            {
                Add(ref content.Messages, Parse(ref state, statement, visibility));
            }
            else
            {
                Add(ref content.Enums, EnumParser.Parse(ref state, statement, visibility));
            }
        }
        else if (VisibilityParser.IsMisplaced(ref state))
        {
            VisibilityParser.ReportMisplaced(ref state);
            StatementRecovery.Skip(ref state, statement);
        }
        else
        {
            Add(ref content.Fields, FieldParser.Parse(ref state, statement, FieldPlace.Message));
        }
    }

    private static void ParseOneof(ref ParserState state, in Statement statement, ref MessageBody content)
    {
        state.Next();
        if (NameParser.ParseIdentifier(ref state, "a oneof name") is not { } name)
        {
            StatementRecovery.Skip(ref state, statement);
            return;
        }
        if (!Body.TryOpen(ref state, statement, "oneof", name.Text, out Body body))
        {
            return;
        }
        DocComments docs = DocCommentReader.Read(state, statement);
        var options = new SyntaxList<OptionSyntax>();
        int index = content.Oneofs.Count;
        bool isEmpty = true;
        bool hasFields = false;
        while (body.Continues(ref state))
        {
            var member = new Statement(state);
            if (state.At("option"u8))
            {
                OptionParser.ParseStatement(ref state, member, ref options);
                continue;
            }
            isEmpty = false;
            if (FieldParser.Parse(ref state, member, FieldPlace.Oneof) is { } field)
            {
                hasFields = true;
                content.Fields.Add(field with { Oneof = index });
            }
        }
        if (isEmpty)
        {
            state.Report(SyntaxDiagnostics.EmptyBody, name.Span, "oneof", name.Text, "field");
        }
        if (!hasFields)
        {
            return;
        }
        content.Oneofs.Add(new OneofSyntax(name, options.ToImmutable(), docs, statement.SpanTo(state)));
    }

    private static void Add<T>(ref SyntaxList<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }
}
