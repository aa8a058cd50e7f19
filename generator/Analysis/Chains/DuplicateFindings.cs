using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Text;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Reports keys of maps that are set twice, and elements that occur twice although a rule forbids it.</summary>
internal static class DuplicateFindings
{
    public static void Report(AssignmentList list, in UsageReport report)
    {
        var seen = new Dictionary<(FieldModel Field, object Value), (Assigned Item, IOperation Value)>();
        foreach (Assigned item in list.Items)
        {
            if (item.Field is not { Cardinality: FieldCardinality.Repeated or FieldCardinality.Map } field)
            {
                continue;
            }
            if (item.Verb == BuilderVerb.Clear || item.ReplacesList)
            {
                Forget(seen, field);
            }
            if (field.Cardinality == FieldCardinality.Map)
            {
                ReportKey(item, field, seen, report);
            }
            else if (!item.Values.IsEmpty && ConstantRules.FindUnique(field) is { } rule)
            {
                ReportElements(item, field, rule, seen, report);
            }
        }
    }

    private static void ReportKey(
        Assigned item, FieldModel field, Dictionary<(FieldModel, object), (Assigned Item, IOperation Value)> seen, in UsageReport report)
    {
        if (item.Verb != BuilderVerb.Set || item.Values.IsEmpty
            || ConstantValues.Find(item.Values[0], field.MapKey ?? FieldKind.String) is not { } key)
        {
            return;
        }
        IOperation place = item.Values[0];
        if (seen.TryGetValue((field, key), out (Assigned Item, IOperation Value) first))
        {
            report.Add(
                UsageDiagnostics.Duplicate, place.Syntax.GetLocation(), first.Value.Syntax.GetLocation(),
                Removal.Of(first.Item, "Remove the first entry"),
                $"'{field.ProtoName}' has the key {Show(field, key)} a second time: the last one wins; remove one of them");
        }
        seen[(field, key)] = (item, place);
    }

    private static MessageText? Show(FieldModel map, object key) => ValueRules.Show(key, map.MapKey ?? FieldKind.String);

    private static void ReportElements(
        Assigned item, FieldModel field, RuleViolation rule, Dictionary<(FieldModel, object), (Assigned Item, IOperation Value)> seen,
        in UsageReport report)
    {
        foreach (IOperation element in item.Values)
        {
            if (ConstantValues.Find(element, field.Kind) is not { } value)
            {
                continue;
            }
            if (seen.TryGetValue((field, value), out (Assigned Item, IOperation Value) first))
            {
                report.Add(
                    UsageDiagnostics.Duplicate, element.Syntax.GetLocation(), first.Value.Syntax.GetLocation(),
                    Removal.OfElement(item, element, "Remove the second one"), ConstantFindings.TextOf(rule));
            }
            else
            {
                seen.Add((field, value), (item, element));
            }
        }
    }

    private static void Forget(Dictionary<(FieldModel Field, object Value), (Assigned, IOperation)> seen, FieldModel field)
    {
        foreach ((FieldModel Field, object Value) key in seen.Keys.Where(key => key.Field == field).ToArray())
        {
            seen.Remove(key);
        }
    }
}
