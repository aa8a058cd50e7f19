using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Text;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Reports required fields that are certainly not set when the message is built.</summary>
internal static class RequiredFindings
{
    public static void Report(AssignmentList list, MemberMap map, ConstantRules rules, in UsageReport report)
    {
        if (!list.IsClosed)
        {
            return;
        }
        List<FieldModel> missing = [];
        foreach (FieldModel field in list.Members.Message.Fields)
        {
            if (field.Cardinality == FieldCardinality.Required && !IsSet(field, list))
            {
                missing.Add(field);
            }
        }
        if (missing.Count == 0 || ExpectedFailure.Surrounds(list.Operation.Syntax, "MissingFieldsException"))
        {
            return;
        }
        MessageText names = MessageText.List([.. missing.Select(static field => field.ProtoName)], most: 8, "'", " and ", longest: 200);
        CodeRepair? repair = RequiredRepair.Of(list, missing, map, rules);
        if (missing.Count == 1)
        {
            report.Add(UsageDiagnostics.RequiredNotSet, list.End, null, repair, $"the required field {names} is not set");
        }
        else
        {
            report.Add(UsageDiagnostics.RequiredNotSet, list.End, null, repair, $"the required fields {names} are not set");
        }
    }

    // The last change decides.
    private static bool IsSet(FieldModel field, AssignmentList list)
    {
        for (int i = list.Items.Length - 1; i >= 0; i--)
        {
            if (list.Items[i].Field == field)
            {
                return list.Items[i].Verb != BuilderVerb.Clear;
            }
        }
        return false;
    }
}
