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
        if (!Expectations.IsExpected(value))
        {
            report.Add(
                UsageDiagnostics.BrokenRule, value.Syntax.GetLocation(),
                $"'{field.ProtoName}' cannot be null: the call throws an ArgumentNullException");
        }
    }
}
