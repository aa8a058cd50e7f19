using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Options;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Finds fields that must all be set although at most one of them can be.</summary>
internal static class OneofRules
{
    public static void Check(MessageSyntax message, List<ResolvedOption> options, EquatableArray<FieldModel> fields,
        MessageRulesModel? rules, DiagnosticBag diagnostics)
    {
        if (message.Oneofs.IsEmpty && rules is null)
        {
            return;
        }
        List<FieldModel> required = [.. fields.Where(static field => field.Cardinality == FieldCardinality.Required
            || field.Rules is { IsRequired: true, Ignore: not RuleIgnore.Always })];
        foreach (IGrouping<int, FieldModel> members in required.Where(static field => field.Oneof >= 0)
            .GroupBy(static field => field.Oneof))
        {
            if (members.ElementAtOrDefault(1) is { } second)
            {
                SourceSpan place = message.Fields.First(field => field.Name.Text == second.ProtoName).Name.Span;
                Report(diagnostics, place, members.First().ProtoName, second.ProtoName);
            }
        }
        foreach (MessageOneofModel oneof in rules?.Oneofs ?? default)
        {
            FieldModel[] members = [.. required.Where(field => oneof.Fields.Contains(field.ProtoName))];
            if (members.Length > 1)
            {
                SourceSpan place = options.Find(static option => option.First.IsNamed(MessageRuleReader.Option))!.Syntax.Name[0].Name.Span;
                Report(diagnostics, place, members[0].ProtoName, members[1].ProtoName);
            }
        }
    }

    private static void Report(DiagnosticBag diagnostics, SourceSpan place, string first, string second) =>
        diagnostics.Report(
            RuleDiagnostics.Contradiction, place, $"'{first}' and '{second}' must both be set, and at most one of them can be");
}
