using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.Generator.Analysis;

/// <summary>Finds code that expects an exception: a lambda for <c>Assert.Throws</c>, or a <c>try</c> that catches the error.</summary>
internal static class ExpectedFailure
{
    private static readonly string[] s_words = ["Throw", "Should", "Exception", "Fail", "Catch"];

    /// <summary>Whether an expression is inside code that expects an exception.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="exceptions">What the names of the exceptions end with.</param>
    public static bool Surrounds(SyntaxNode expression, params string[] exceptions)
    {
        for (SyntaxNode? node = expression; node?.Parent is { } parent and not TypeDeclarationSyntax; node = parent)
        {
            bool isExpected = parent switch
            {
                TryStatementSyntax attempt => attempt.Block == node && attempt.Catches.Any(clause => Catches(clause, exceptions)),
                _ => node is AnonymousFunctionExpressionSyntax && IsExpected(parent),
            };
            if (isExpected || (node is LocalFunctionStatementSyntax function && IsNamedWhereExpected(function, function.Identifier)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether an expression is in a <c>try</c> that catches something, so that it may be there for the exception only.</summary>
    public static bool MayCatch(SyntaxNode expression)
    {
        for (SyntaxNode? node = expression; node?.Parent is { } parent and not TypeDeclarationSyntax; node = parent)
        {
            if (parent is TryStatementSyntax { Catches.Count: > 0 } attempt && attempt.Block == node)
            {
                return true;
            }
        }
        return false;
    }

    private static bool Catches(CatchClauseSyntax clause, string[] exceptions) =>
        clause.Declaration is { } caught
        && Array.Exists(exceptions, name => caught.Type.ToString().EndsWith(name, StringComparison.Ordinal));

    // What a lambda is given to: an argument of a call, or a variable that calls name.
    private static bool IsExpected(SyntaxNode parent) => parent switch
    {
        ArgumentSyntax { Parent.Parent: ExpressionSyntax call } => SaysSo(Chain(call)),
        ParenthesizedExpressionSyntax or CastExpressionSyntax => parent.Parent is { } outer && (IsExpected(outer) || SaysSo(Chain(parent))),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => IsNamedWhereExpected(variable, variable.Identifier),
        _ => false,
    };

    private static bool IsNamedWhereExpected(SyntaxNode declaration, SyntaxToken name) =>
        declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(
            static node => node is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or TypeDeclarationSyntax) is { } member
        && member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(
            use => use.Identifier.ValueText == name.ValueText
                && use.Ancestors().OfType<InvocationExpressionSyntax>().Any(static call => SaysSo(Chain(call))));

    // The outermost call of which an expression is a part: action.Should().Throw().
    private static SyntaxNode Chain(SyntaxNode expression)
    {
        while (expression.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ArgumentSyntax or ArgumentListSyntax
            or AwaitExpressionSyntax or ConditionalAccessExpressionSyntax)
        {
            expression = expression.Parent;
        }
        return expression;
    }

    // ThrowIfInvalid and ThrowIfNull do not expect an exception.
    private static bool SaysSo(SyntaxNode call) => call.DescendantTokens().Any(static token =>
        token.IsKind(SyntaxKind.IdentifierToken)
        && !token.ValueText.StartsWith("ThrowIf", StringComparison.Ordinal)
        && Array.Exists(s_words, word => token.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
}
