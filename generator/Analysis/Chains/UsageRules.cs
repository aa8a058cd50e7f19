using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Text;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Checks the changes of messages: chains of a builder's calls, with the lambdas inside, and initializers.</summary>
/// <remarks>Safe for many threads.</remarks>
/// <param name="map">The generated members.</param>
internal sealed class UsageRules(MemberMap map)
{
    private readonly ConstantRules _rules = new();

    /// <summary>Checks a chain whose last call is given.</summary>
    public void CheckChain(IInvocationOperation last, in UsageReport report)
    {
        if (BuilderChain.Read(last, map) is { } list && !LocalBuilder.Contains(last, map))
        {
            Check(list, report);
        }
    }

    /// <summary>Checks a builder in a local variable.</summary>
    public void CheckLocal(IVariableDeclaratorOperation declarator, in UsageReport report)
    {
        if (LocalBuilder.Read(declarator, map) is { } list)
        {
            Check(list, report);
        }
    }

    /// <summary>Checks a creation or a <c>with</c>. The C# compiler reports required members that are not set.</summary>
    public void CheckInitializer(Microsoft.CodeAnalysis.IOperation operation, in UsageReport report)
    {
        if (MessageInitializer.Read(operation, map) is { Items.IsEmpty: false } list)
        {
            CheckItems(list, report);
        }
    }

    private void Check(AssignmentList list, in UsageReport report)
    {
        RequiredFindings.Report(list, map, _rules, report);
        CheckItems(list, report);
    }

    private void CheckItems(AssignmentList list, in UsageReport report)
    {
        ConstantFindings.Report(list, _rules, report);
        ConstantFindings.ReportCounts(list, _rules, report);
        OverwriteFindings.Report(list, map, report);
        DuplicateFindings.Report(list, report);
        LayerFindings.Report(list, map, report);
        for (int i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i].Edit is not null && ReadEdit(list, i) is { } edit)
            {
                Check(edit, report);
            }
        }
    }

    // An appended element is new, and nothing changes it later unless the list is emptied.
    private AssignmentList? ReadEdit(AssignmentList list, int index)
    {
        Assigned item = list.Items[index];
        bool isChangedBefore = false;
        bool isChangedAfter = false;
        for (int i = 0; i < list.Items.Length; i++)
        {
            if (i != index && Touches(list.Items[i], item))
            {
                isChangedBefore |= i < index;
                isChangedAfter |= i > index;
            }
        }
        return item.Verb == BuilderVerb.Add
            ? BuilderChain.ReadEdit(item, map, startsEmpty: true, isFinal: !isChangedAfter)
            : BuilderChain.ReadEdit(
                item, map, startsEmpty: list is { StartsEmpty: true, IsComplete: true } && !isChangedBefore,
                isFinal: list.IsFinal && !isChangedAfter);
    }

    // Whether a change affects the message that another one edits.
    private static bool Touches(Assigned change, Assigned edit)
    {
        bool isElement = edit.Field?.Cardinality == FieldCardinality.Repeated;
        return isElement
            ? change.Verb == BuilderVerb.Clear && change.Field == edit.Field
            : change.Field == edit.Field || change.Oneof is not null
                || (change.Field is { Oneof: >= 0 } field && field.Oneof == edit.Field?.Oneof);
    }
}
