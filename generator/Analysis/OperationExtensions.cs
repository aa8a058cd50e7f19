using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis;

/// <summary>Questions about operations that several analyzers ask.</summary>
internal static class OperationExtensions
{
    /// <summary>The operation without the implicit conversions around it.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }
        return operation;
    }

    /// <summary>The parent, without the implicit conversions between the two.</summary>
    public static IOperation? UnwrappedParent(this IOperation operation)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation { IsImplicit: true })
        {
            parent = parent.Parent;
        }
        return parent;
    }

    /// <summary>The outermost operation, for example the body of a method.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }
        return operation;
    }

    /// <summary>The location of the method's name in a call.</summary>
    public static Location NameLocation(this SyntaxNode call) => call is InvocationExpressionSyntax { Expression: var expression }
        ? expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
            _ => expression.GetLocation(),
        }
        : call.GetLocation();
}
