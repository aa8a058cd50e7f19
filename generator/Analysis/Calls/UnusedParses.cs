using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds calls of TryParseText and TextFormat.TryParse of which no result is used.</summary>
internal static class UnusedParses
{
    /// <summary>Checks a statement.</summary>
    public static void Check(IExpressionStatementOperation statement, MemberMap map, in OperationAnalysisContext context)
    {
        if (statement.Operation is IInvocationOperation call && IsReader(call.TargetMethod, map)
            && call.Arguments.Where(static argument => argument.Parameter?.RefKind == RefKind.Out).ToArray() is { Length: 2 } results
            && results.All(result => IsUnused(result.Value, statement)))
        {
            context.ReportDiagnostic(UsageDiagnostics.UnusedParse.At(call.Syntax.GetLocation(), call.TargetMethod.Name));
        }
    }

    private static bool IsReader(IMethodSymbol method, MemberMap map) => method.Name switch
    {
        "TryParseText" => map.IsMessage(MemberMap.OwnerOf(method)),
        "TryParse" or "TryParseFile" => method.ContainingType is
            { Name: "TextFormat", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "AmctGen" } },
        _ => false,
    };

    private static bool IsUnused(IOperation result, IOperation statement)
    {
        if (result is IDiscardOperation)
        {
            return true;
        }
        if (result is not IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared })
        {
            return false;
        }
        IOperation root = statement;
        while (root.Parent is { } parent)
        {
            root = parent;
        }
        return root.Descendants().OfType<ILocalReferenceOperation>()
            .All(use => use == declared || !SymbolEqualityComparer.Default.Equals(use.Local, declared.Local));
    }
}
