using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Text;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Reports constants that violate a rule of their field, and null where a call throws an exception for it.</summary>
internal static class ConstantFindings
{
    public static void Report(AssignmentList list, ConstantRules rules, in UsageReport report)
    {
        foreach (Assigned item in list.Items)
        {
            if (item.Field is not { } field || item.Values.IsEmpty)
            {
                continue;
            }
            bool isCall = item.Operation is not Microsoft.CodeAnalysis.Operations.IAssignmentOperation;
            bool isElement = field.Cardinality is FieldCardinality.Repeated or FieldCardinality.Map;
            for (int i = 0; i < item.Values.Length; i++)
            {
                IOperation value = item.Values[i];
                if (isCall && IsReference(field, value) && ConstantValues.IsNull(value))
                {
                    ReportNull(field, value, report);
                    continue;
                }
                bool isKey = item.Verb == BuilderVerb.Set && i == 0;
                if (ConstantValues.Find(value, isKey ? field.MapKey ?? FieldKind.String : field.Kind) is { } constant)
                {
                    ReportAll(
                        isKey ? rules.CheckKey(field, constant)
                        : isElement ? rules.CheckElement(field, constant)
                        : rules.Check(field, constant),
                        value, report);
                }
            }
        }
    }

    /// <summary>Reports lists that are completely known, and too short or too long.</summary>
    public static void ReportCounts(AssignmentList list, ConstantRules rules, in UsageReport report)
    {
        for (int i = 0; i < list.Items.Length; i++)
        {
            Assigned last = list.Items[i];
            if (last is { Field: { Cardinality: FieldCardinality.Repeated } field, Verb: not BuilderVerb.Clear }
                && !list.Items.Skip(i + 1).Any(later => later.Field == field) && CountOf(list, field) is { } count)
            {
                foreach (RuleViolation violation in rules.CheckCount(field, count))
                {
                    report.Add(UsageDiagnostics.BrokenRule, last.Place, TextOf(violation));
                }
            }
        }
    }

    // The number of elements at the end; null if it is not known.
    private static int? CountOf(AssignmentList list, FieldModel field)
    {
        bool isKnown = list is { StartsEmpty: true, IsComplete: true };
        int count = 0;
        foreach (Assigned item in list.Items)
        {
            if (item.Field == field)
            {
                bool isReplaced = item.ReplacesList || item.Verb == BuilderVerb.Clear;
                isKnown = (isKnown || isReplaced) && (item.HasAllValues || item.Edit is not null || item.Verb == BuilderVerb.Clear);
                count = (isReplaced ? 0 : count) + (item.Edit is not null ? 1 : item.Values.Length);
            }
        }
        return isKnown && list is { IsComplete: true, IsFinal: true } ? count : null;
    }

    /// <summary>The text of a violation, as at run time.</summary>
    public static MessageText? TextOf(RuleViolation violation) =>
        ViolationText.Of(violation.FieldPath, violation.RuleId, violation.Message);

    private static void ReportAll(List<RuleViolation> violations, IOperation value, in UsageReport report)
    {
        foreach (RuleViolation violation in violations)
        {
            report.Add(UsageDiagnostics.BrokenRule, value.Syntax.GetLocation(), TextOf(violation));
        }
    }

    private static bool IsReference(FieldModel field, IOperation value) =>
        field.Kind is FieldKind.String or FieldKind.Bytes or FieldKind.Message or FieldKind.Group
        || value.Type is { IsReferenceType: true };

    private static void ReportNull(FieldModel field, IOperation value, in UsageReport report)
    {
        if (!ExpectedFailure.Surrounds(value.Syntax, "ArgumentNullException", "ArgumentException"))
        {
            report.Add(
                UsageDiagnostics.BrokenRule, value.Syntax.GetLocation(),
                $"'{field.ProtoName}' cannot be null: the call throws an ArgumentNullException");
        }
    }
}
