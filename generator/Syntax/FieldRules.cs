using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Which labels, maps and groups a language allows where.</summary>
internal static class FieldRules
{
    public static void CheckLabel(
        ref ParserState state, FieldPlace place, FieldLabel label, SourceSpan labelSpan, SourceSpan typeSpan, NameSyntax name, bool isMap)
    {
        if (isMap && place != FieldPlace.Message)
        {
            string where = place == FieldPlace.Oneof ? "in a oneof: wrap it in a message" : "as an extension: wrap it in a message";
            state.Report(SyntaxDiagnostics.MapNotAllowed, typeSpan, where);
            return;
        }
        if (label == FieldLabel.None)
        {
            if (!isMap && place != FieldPlace.Oneof && state.Level == ProtoSyntaxLevel.Proto2 && state.IsLevelKnown)
            {
                state.Report(SyntaxDiagnostics.MissingLabel, typeSpan, name.Text);
            }
            return;
        }
        string? reason = place == FieldPlace.Oneof ? "in a oneof: remove it"
            : isMap ? "on a map field: remove it"
            : !state.IsLevelKnown ? null
            : ReasonOfLevel(state.Level, label);
        if (reason is not null)
        {
            state.Report(SyntaxDiagnostics.LabelNotAllowed, labelSpan, WordOf(label), reason);
        }
    }

    public static void CheckGroup(ref ParserState state, SourceSpan typeSpan, NameSyntax name)
    {
        if (state.IsLevelKnown && state.Level != ProtoSyntaxLevel.Proto2)
        {
            string repair = state.Level == ProtoSyntaxLevel.Proto3
                ? "proto3: use a nested message"
                : "editions: use a nested message, with features.message_encoding = DELIMITED where the wire format must stay";
            state.Report(SyntaxDiagnostics.GroupNotAllowed, typeSpan, repair);
        }
        if (name.Text[0] is < 'A' or > 'Z')
        {
            state.Report(SyntaxDiagnostics.GroupName, name.Span, name.Text);
        }
    }

    private static string? ReasonOfLevel(ProtoSyntaxLevel level, FieldLabel label) => (level, label) switch
    {
        (ProtoSyntaxLevel.Proto3, FieldLabel.Required) => "in proto3: remove it",
        (ProtoSyntaxLevel.Edition, FieldLabel.Optional) => "in editions: remove it, a field has presence unless features.field_presence says otherwise",
        (ProtoSyntaxLevel.Edition, FieldLabel.Required) => "in editions: write [features.field_presence = LEGACY_REQUIRED] behind the number",
        _ => null,
    };

    private static string WordOf(FieldLabel label) => label switch
    {
        FieldLabel.Optional => "optional",
        FieldLabel.Required => "required",
        _ => "repeated",
    };
}
