using System.Diagnostics.CodeAnalysis;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads fields, maps, groups and extend blocks.</summary>
internal static class FieldParser
{
    public static ExtendSyntax? ParseExtend(ref ParserState state, in Statement statement)
    {
        state.Next();
        if (TypeParser.ParseMessageType(ref state) is not { } extendee)
        {
            StatementRecovery.Skip(ref state, statement);
            return null;
        }
        if (!Body.TryOpen(ref state, statement, "extend", extendee.Text, out Body body))
        {
            return null;
        }
        var fields = new SyntaxList<FieldSyntax>();
        bool isEmpty = true;
        int missing = state.MissingNumbers.Count;
        while (body.Continues(ref state))
        {
            isEmpty = false;
            if (Parse(ref state, new Statement(state), FieldPlace.Extend) is { } field)
            {
                fields.Add(field);
            }
        }
        // The extended message determines which numbers are available.
        state.RepairNumbers(missing, numbers: null, most: 0);
        if (isEmpty)
        {
            state.Report(SyntaxDiagnostics.EmptyBody, extendee.Span, "extend", extendee.Text, "field");
        }
        if (!TypeParser.MayBeMessage(extendee))
        {
            return null;
        }
        return new ExtendSyntax(extendee, fields.ToImmutable(), statement.SpanTo(state));
    }

    /// <summary>One field with its label; null if it cannot be read.</summary>
    public static FieldSyntax? Parse(ref ParserState state, in Statement statement, FieldPlace place)
    {
        SourceSpan labelSpan = state.Span;
        FieldLabel label = ParseLabel(ref state);
        if (label == FieldLabel.None)
        {
            labelSpan = default;
        }
        FieldSyntax? field = ParseUnlabelled(ref state, statement, place, label, labelSpan);
        if (field is null)
        {
            StatementRecovery.Skip(ref state, statement);
        }
        return field;
    }

    private static FieldLabel ParseLabel(ref ParserState state) =>
        state.TryConsume("optional"u8) ? FieldLabel.Optional
        : state.TryConsume("repeated"u8) ? FieldLabel.Repeated
        : state.TryConsume("required"u8) ? FieldLabel.Required
        : FieldLabel.None;

    private static FieldSyntax? ParseUnlabelled(
        ref ParserState state, in Statement statement, FieldPlace place, FieldLabel label, SourceSpan labelSpan)
    {
        SourceSpan typeSpan = state.Span;
        bool isGroup = state.TryConsume("group"u8);
        NameSyntax? mapKey = null;
        NameSyntax? type = null;
        if (!isGroup && !TryParseType(ref state, out mapKey, out type))
        {
            return null;
        }
        if (NameParser.ParseIdentifier(ref state, "a field name") is not { } name)
        {
            return null;
        }
        type ??= name;
        bool mayBeMisspelt = label == FieldLabel.None && place == FieldPlace.Message;
        if ((mayBeMisspelt && Misspelling.Report(ref state, type, name)) || !LiteralParser.ParseEquals(ref state, "field", name))
        {
            return null;
        }
        label = FieldRules.CheckLabel(ref state, place, label, labelSpan, typeSpan, name, isMap: mapKey is not null);
        if (LiteralParser.ParseInt32(ref state, "a field number", maySign: false) is not { } number)
        {
            return null;
        }
        var options = new SyntaxList<OptionSyntax>();
        if (state.At('['))
        {
            OptionParser.ParseBracketed(ref state, statement, ref options);
        }
        if (isGroup && !state.At('{'))
        {
            state.Fail(SyntaxDiagnostics.MissingGroupBody, new SourceSpan(state.PreviousEnd, 0), name.Text);
            return null;
        }
        MessageSyntax? group = null;
        if (isGroup)
        {
            type = name = FieldRules.CheckGroup(ref state, typeSpan, name);
            group = MessageParser.ParseBody(ref state, statement, name, SymbolVisibility.Default, "group");
        }
        else
        {
            StatementRecovery.End(ref state, statement);
        }
        return new FieldSyntax
        {
            Label = label,
            LabelSpan = labelSpan,
            Type = type,
            Name = name,
            Number = number,
            Options = options.ToImmutable(),
            Docs = group?.Docs ?? DocCommentReader.Read(state, statement),
            Span = statement.SpanTo(state),
            MapKey = mapKey,
            Group = group,
        };
    }

    // The type of a field that is not a group; for a map, that of its values.
    private static bool TryParseType(ref ParserState state, out NameSyntax? mapKey, [NotNullWhen(true)] out NameSyntax? type)
    {
        SourceSpan span = state.Span;
        if (state.At("map"u8) && state.Peek().IsSymbol('<'))
        {
            if (!TypeParser.TryParseMap(ref state, out mapKey, out type))
            {
                return false;
            }
            if (state.Depth >= MessageParser.MaximumDepth)
            {
                // Its entries are a message.
                state.Report(LimitDiagnostics.TooDeep, span, "messages", ParserState.Invariant(MessageParser.MaximumDepth));
            }
            return true;
        }
        mapKey = null;
        type = TypeParser.Parse(ref state, "a field type");
        if (type?.Text.StartsWith("map.", StringComparison.Ordinal) == true)
        {
            state.Report(SyntaxDiagnostics.MapInTypeName, type.Span, type.Text);
        }
        return type is not null;
    }
}
