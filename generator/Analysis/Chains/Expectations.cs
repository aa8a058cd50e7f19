using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Code that expects an exception, so that a mistake in it is made on purpose.</summary>
internal static class Expectations
{
    private static readonly string[] s_exceptions = ["MissingFieldsException", "ArgumentNullException"];
    private static readonly string[] s_assertions = ["Throw", "Exception"];

    /// <summary>
    /// Whether an operation is in a <c>try</c> that catches what wrong calls throw, or in a lambda that is given to a method such as
    /// <c>Assert.Throws</c>.
    /// </summary>
    public static bool IsExpected(IOperation operation)
    {
        IOperation inner = operation;
        for (IOperation? outer = operation.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if ((outer is ITryOperation attempt && attempt.Body == inner && attempt.Catches.Any(IsCatch))
                || (outer is IArgumentOperation { Parent: IInvocationOperation call }
                    && IsDelegate(inner) && IsAssertion(call.TargetMethod)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether an operation is in a <c>try</c> with a <c>catch</c>, so that it may be there for the exception.</summary>
    public static bool IsInTry(IOperation operation)
    {
        IOperation inner = operation;
        for (IOperation? outer = operation.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is ITryOperation { Catches.IsEmpty: false } attempt && attempt.Body == inner)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsCatch(ICatchClauseOperation clause) => s_exceptions.Contains(clause.ExceptionType.Name, StringComparer.Ordinal);

    private static bool IsDelegate(IOperation operation) => operation.Unwrap() is IDelegateCreationOperation;

    private static bool IsAssertion(IMethodSymbol method) =>
        s_assertions.Any(part => method.Name.IndexOf(part, StringComparison.Ordinal) >= 0);
}
