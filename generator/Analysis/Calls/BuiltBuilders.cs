using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds changes of a builder after the last time it was built.</summary>
/// <param name="map">The generated members.</param>
internal sealed class BuiltBuilders(MemberMap map)
{
    private readonly BuilderLambdas _lambdas = new(map);

    /// <summary>Checks a statement that changes a builder in a local variable.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="context">Gets the findings.</param>
    public void Check(IExpressionStatementOperation statement, in OperationAnalysisContext context)
    {
        if (statement is not { Operation: IInvocationOperation change, Parent: IBlockOperation block }
            || !map.IsBuilder(change.Type)
            || _lambdas.VariableOf(change) is not ILocalSymbol { RefKind: RefKind.None } local
            || !block.Locals.Contains(local, SymbolEqualityComparer.Default))
        {
            return;
        }
        int index = block.Operations.IndexOf(statement);
        bool isBuilt = false;
        for (int i = 0; i < block.Operations.Length; i++)
        {
            IOperation[] uses = [.. block.Operations[i].DescendantsAndSelf().Where(operation => IsUse(operation, local))];
            bool isSimple = uses.All(use => !IsInLoopOrLambda(use, block));
            // Whatever a loop, a lambda or another variable does with the builder is not known.
            if (!isSimple || uses.Any(IsEscape) || (i > index && uses.Length > 0 && !IsChange(block.Operations[i], local)))
            {
                return;
            }
            isBuilt |= i < index && uses.Any(IsBuilt);
        }
        if (isBuilt)
        {
            context.ReportDiagnostic(UsageDiagnostics.ChangedAfterBuild.At(change.Syntax.GetLocation(), local.Name));
        }
    }

    private static bool IsUse(IOperation operation, ILocalSymbol local) =>
        operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    private bool IsChange(IOperation statement, ILocalSymbol local) =>
        statement is IExpressionStatementOperation { Operation: IInvocationOperation call } && map.IsBuilder(call.Type)
        && SymbolEqualityComparer.Default.Equals(_lambdas.VariableOf(call), local);

    private static bool IsInLoopOrLambda(IOperation use, IBlockOperation block)
    {
        for (IOperation? parent = use.Parent; parent is not null && parent != block; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ILabeledOperation or ITryOperation)
            {
                return true;
            }
        }
        return false;
    }

    // A use that is not the start of a chain.
    private bool IsEscape(IOperation use) => EndOf(use) is var end && end == use
        || (map.IsBuilder(end.Type) && end.Parent is not IExpressionStatementOperation);

    private bool IsBuilt(IOperation use) => EndOf(use) is IInvocationOperation { TargetMethod.Name: "Build" };

    private IOperation EndOf(IOperation use)
    {
        IOperation end = use;
        while (end.Parent is IInvocationOperation call && call.Instance == end && map.IsBuilder(MemberMap.OwnerOf(call.TargetMethod)))
        {
            end = call;
        }
        return end;
    }
}
