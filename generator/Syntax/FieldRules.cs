using AmctGen.Generator.Diagnostics;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Checks which labels, maps and groups a syntax or edition allows.</summary>
internal static class FieldRules
{
    /// <summary>Reports a label that is missing or not allowed; returns the label to continue with.</summary>
    public static FieldLabel CheckLabel(
        ref ParserState state, FieldPlace place, FieldLabel label, SourceSpan labelSpan, SourceSpan typeSpan, NameSyntax name, bool isMap)
    {
        if (isMap && place != FieldPlace.Message)
        {
            MessageText where = place == FieldPlace.Oneof ? "in a oneof: wrap it in a message" : "as an extension: wrap it in a message";
            state.Report(SyntaxDiagnostics.MapNotAllowed, typeSpan, where);
            return label;
        }
        if (label == FieldLabel.None)
        {
            if (!isMap && place != FieldPlace.Oneof && state.Edition == Edition.Proto2 && state.IsEditionKnown)
            {
                state.Report(SyntaxDiagnostics.MissingLabel, typeSpan, name.Text);
            }
            return label;
        }
        MessageText? reason = place == FieldPlace.Oneof ? "in a oneof: remove it"
            : isMap ? "on a map field: remove it"
            : !state.IsEditionKnown ? null
            : ReasonOfEdition(state.Edition, label);
        if (reason is null)
        {
            return label;
        }
        // In editions a feature makes a field required.
        bool isRemoved = place == FieldPlace.Oneof || isMap || state.Edition != Edition.Editions || label == FieldLabel.Optional;
        TextEdit? repair = isRemoved ? state.Replace(SourceSpan.FromBounds(labelSpan.Start, typeSpan.Start), "") : null;
        state.Report(SyntaxDiagnostics.LabelNotAllowed, labelSpan, repair, WordOf(label), reason);
        return FieldLabel.None;
    }

    /// <summary>Reports a group that is not allowed or has an invalid name; returns the name to continue with.</summary>
    public static NameSyntax CheckGroup(ref ParserState state, SourceSpan typeSpan, NameSyntax name)
    {
        if (state.IsEditionKnown && state.Edition != Edition.Proto2)
        {
            MessageText repair = state.Edition == Edition.Proto3
                ? "proto3: use a nested message"
                : "editions: use a nested message, with features.message_encoding = DELIMITED if the wire format must not change";
            state.Report(SyntaxDiagnostics.GroupNotAllowed, typeSpan, repair);
        }
        if (name.Text[0] is >= 'A' and <= 'Z')
        {
            return name;
        }
        string capital = char.ToUpperInvariant(name.Text[0]) + name.Text.Substring(1);
        state.Report(SyntaxDiagnostics.GroupName, name.Span, capital == name.Text ? null : state.Replace(name.Span, capital), name.Text);
        return name with { Text = capital };
    }

    private static MessageText? ReasonOfEdition(Edition edition, FieldLabel label) => (edition, label) switch
    {
        (Edition.Proto3, FieldLabel.Required) => "in proto3: remove it",
        (Edition.Editions, FieldLabel.Optional) =>
            "in editions: remove it, a field has presence unless features.field_presence changes that",
        (Edition.Editions, FieldLabel.Required) => "in editions: write [features.field_presence = LEGACY_REQUIRED] after the number",
        _ => null,
    };

    private static string WordOf(FieldLabel label) => label switch
    {
        FieldLabel.Optional => "optional",
        FieldLabel.Required => "required",
        _ => "repeated",
    };
}
