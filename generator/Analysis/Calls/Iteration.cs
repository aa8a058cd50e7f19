using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds the loops, and the lambdas that run for each element of a sequence, that an expression is in.</summary>
internal static class Iteration
{
    private static readonly string[] s_perElement =
    [
        "System.Linq.Enumerable", "System.Linq.ParallelEnumerable", "System.Threading.Tasks.Parallel", "System.Array",
        "System.Collections.Generic.List<T>",
    ];

    /// <summary>
    /// The outermost loop, or call with a lambda for each element, in which an operation runs and no value of it changes; null if there
    /// is none.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="values">The variables that it depends on.</param>
    /// <param name="model">The model of the operation.</param>
    public static SyntaxNode? FindOutermost(IOperation operation, IReadOnlyList<ISymbol> values, SemanticModel model)
    {
        SyntaxNode? outermost = null;
        for (IOperation child = operation; child.Parent is { } parent; child = parent)
        {
            SyntaxNode? repeated = null;
            switch (parent)
            {
                case ILocalFunctionOperation:
                    return outermost;
                case ILoopOperation loop when Repeats(loop, child):
                    repeated = loop.Syntax;
                    break;
                case IAnonymousFunctionOperation lambda:
                    // The clause of a query is a call too.
                    repeated = CallPerElement(lambda)?.Syntax.FirstAncestorOrSelf<ExpressionSyntax>();
                    if (repeated is null)
                    {
                        return outermost;
                    }
                    break;
            }
            if (repeated is not null)
            {
                if (!IsConstantIn(repeated, values, model))
                {
                    return outermost;
                }
                outermost = repeated;
            }
        }
        return outermost;
    }

    private static bool Repeats(ILoopOperation loop, IOperation child) => loop switch
    {
        IForEachLoopOperation each => child != each.Collection,
        IForLoopOperation counted => !counted.Before.Contains(child),
        IWhileLoopOperation => true,
        _ => false,
    };

    private static IInvocationOperation? CallPerElement(IAnonymousFunctionOperation lambda)
    {
        IOperation? parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }
        return parent is IInvocationOperation call
            && Array.IndexOf(s_perElement, call.TargetMethod.ContainingType.OriginalDefinition.ToDisplayString()) >= 0
                ? call
                : null;
    }

    // A variable that is declared inside is another one each time.
    private static bool IsConstantIn(SyntaxNode repeated, IReadOnlyList<ISymbol> values, SemanticModel model)
    {
        if (values.Any(value => value.DeclaringSyntaxReferences.Any(
            declared => declared.SyntaxTree == repeated.SyntaxTree && repeated.Span.Contains(declared.Span))))
        {
            return false;
        }
        DataFlowAnalysis? flow = repeated switch
        {
            StatementSyntax statement => model.AnalyzeDataFlow(statement),
            ExpressionSyntax expression => model.AnalyzeDataFlow(expression),
            _ => null,
        };
        return values.Count == 0
            || (flow is { Succeeded: true } && !values.Any(value => flow.WrittenInside.Contains(value, SymbolEqualityComparer.Default)));
    }
}
