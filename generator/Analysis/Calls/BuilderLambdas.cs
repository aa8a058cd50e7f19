using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds lambdas that get a builder and change another one, none, or keep theirs.</summary>
/// <param name="map">The generated members.</param>
internal sealed class BuilderLambdas(MemberMap map)
{
    /// <summary>Checks a call that gives a builder to a lambda.</summary>
    /// <param name="call">The call.</param>
    /// <param name="context">Gets the findings.</param>
    public void Check(IInvocationOperation call, in OperationAnalysisContext context)
    {
        if (map.FindMethod(call.TargetMethod, out _) is not { Verb: BuilderVerb.With or BuilderVerb.Add })
        {
            return;
        }
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
                && lambda.Symbol.Parameters.Length == 1 && map.IsBuilder(lambda.Symbol.Parameters[0].Type))
            {
                CheckOther(call, lambda, context);
                CheckKept(lambda, context);
            }
        }
    }

    // c => b.WithX(1), inside b.WithPart(...).
    private void CheckOther(IInvocationOperation call, IAnonymousFunctionOperation lambda, in OperationAnalysisContext context)
    {
        IParameterSymbol own = lambda.Symbol.Parameters[0];
        if (VariableOf(call.Instance) is not { } outer
            || lambda.Body.Descendants().Any(operation => IsReference(operation, own)))
        {
            return;
        }
        IOperation? used = lambda.Body.Descendants().FirstOrDefault(operation => IsReference(operation, outer)
            && operation.Parent is IInvocationOperation changed && changed.Instance == operation
            && map.FindMethod(changed.TargetMethod, out _) is { Verb: not BuilderVerb.Build });
        if (used is { Parent: IInvocationOperation inner })
        {
            bool canMove = own.Name != "_" && own.Type.GetMembers(inner.TargetMethod.Name).OfType<IMethodSymbol>()
                .Any(method => method.Parameters.Length == inner.TargetMethod.Parameters.Length);
            EquatableArray<RepairProperty> repair = canMove
                ? RepairProperty.Of($"Change '{own.Name}'", [(used.Syntax.SpanStart, used.Syntax.Span.Length, own.Name)])
                : default;
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDiagnostics.OuterBuilder.ToDescriptor(), used.Syntax.GetLocation(), repair.ToDictionary(), outer.Name, own.Name));
        }
    }

    private static void CheckKept(IAnonymousFunctionOperation lambda, in OperationAnalysisContext context)
    {
        IParameterSymbol own = lambda.Symbol.Parameters[0];
        foreach (IOperation operation in lambda.Body.Descendants())
        {
            if (operation is ISimpleAssignmentOperation assignment && IsReference(Unwrap(assignment.Value), own)
                && IsOutside(assignment.Target, lambda))
            {
                context.ReportDiagnostic(UsageDiagnostics.KeptBuilder.At(assignment.Syntax.GetLocation(), own.Name));
            }
        }
    }

    private static bool IsOutside(IOperation target, IAnonymousFunctionOperation lambda) => target switch
    {
        IFieldReferenceOperation or IPropertyReferenceOperation => true,
        ILocalReferenceOperation { Local: { } local } =>
            !local.DeclaringSyntaxReferences.Any(declared => lambda.Syntax.Span.Contains(declared.Span)),
        IParameterReferenceOperation { Parameter: { } parameter } =>
            !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, lambda.Symbol),
        _ => false,
    };

    private static IOperation Unwrap(IOperation operation) =>
        operation is IConversionOperation { IsImplicit: true } conversion ? Unwrap(conversion.Operand) : operation;

    /// <summary>The variable that a chain of calls starts from; null if it starts from something else.</summary>
    public ISymbol? VariableOf(IOperation? builder) => builder switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IInvocationOperation call when map.IsBuilder(call.Type) && map.IsBuilder(MemberMap.OwnerOf(call.TargetMethod)) =>
            VariableOf(call.Instance),
        _ => null,
    };

    private static bool IsReference(IOperation operation, ISymbol symbol) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, symbol),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, symbol),
        _ => false,
    };
}
