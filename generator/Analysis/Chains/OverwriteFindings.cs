using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Reports changes that a later change in the same expression undoes, including second members of a oneof.</summary>
internal static class OverwriteFindings
{
    public static void Report(AssignmentList list, MemberMap map, in UsageReport report)
    {
        for (int i = 0; i < list.Items.Length; i++)
        {
            Assigned item = list.Items[i];
            if (item.Field is { } field && item.Verb is BuilderVerb.With or BuilderVerb.Add or BuilderVerb.Set)
            {
                ReportItem(list, i, field, map, report);
            }
        }
    }

    private static void ReportItem(AssignmentList list, int index, FieldModel field, MemberMap map, in UsageReport report)
    {
        Assigned item = list.Items[index];
        for (int i = index + 1; i < list.Items.Length; i++)
        {
            Assigned later = list.Items[i];
            if (IsObserved(list, later, map))
            {
                return;
            }
            string? title = later.Verb switch
            {
                BuilderVerb.Clear when Clears(list, later, field) => $"'{field.ProtoName}' is cleared",
                BuilderVerb.With when later.Field == field => $"'{field.ProtoName}' is set again",
                _ => null,
            };
            if (later.Verb == BuilderVerb.With && later.Field == field && later.Edit is not null)
            {
                // The message that is set is edited.
                return;
            }
            if (title is not null)
            {
                int line = later.Place.GetLineSpan().StartLinePosition.Line + 1;
                report.Add(
                    UsageDiagnostics.WithoutEffect, item.Place, later.Place, Removal.Of(item, $"Remove '{Shown.Text(field.ProtoName)}'"),
                    $"{(MessageText)title} in line {line}, so this has no effect");
                return;
            }
            if (later.Verb == BuilderVerb.With && later.Field is { } member && member.Oneof >= 0 && member.Oneof == field.Oneof)
            {
                if (IsSet(item) && IsSet(later))
                {
                    report.Add(
                        UsageDiagnostics.SecondMember, later.Place, item.Place, Removal.Of(item, $"Remove '{Shown.Text(field.ProtoName)}'"),
                        member.ProtoName, field.ProtoName, list.Members.Message.Oneofs[field.Oneof].ProtoName);
                }
                return;
            }
        }
    }

    private static bool Clears(AssignmentList list, Assigned clear, FieldModel field) =>
        clear.Field == field || (clear.Oneof is { } oneof && field.Oneof >= 0 && list.Members.Message.Oneofs[field.Oneof] == oneof);

    // A builder's method does not accept null. A property does: for a member of a oneof, it leaves the other members as they are.
    private static bool IsSet(Assigned item) =>
        item.Operation is IInvocationOperation || (item.Values.Length == 1 && ConstantValues.IsNotNull(item.Values[0]));

    // Whether an argument may use the builder.
    private static bool IsObserved(AssignmentList list, Assigned item, MemberMap map) =>
        list.SharedRoot is not null && MayUseBuilder(item, map);

    private static bool MayUseBuilder(Assigned item, MemberMap map)
    {
        if (item.Edit is not null)
        {
            return BuilderChain.ReadEdit(item, map, startsEmpty: false, isFinal: false) is not { } edit
                || edit.Items.Any(inner => MayUseBuilder(inner, map));
        }
        return item.Values.IsEmpty
            ? item.Verb is BuilderVerb.Add or BuilderVerb.Merge or BuilderVerb.WithExtension
            : item.Values.Any(static value => !value.ConstantValue.HasValue && value.DescendantsAndSelf().Any(static part =>
                part is IInvocationOperation or IPropertyReferenceOperation or IDynamicInvocationOperation or IAwaitOperation));
    }
}
