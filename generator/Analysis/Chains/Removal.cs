using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>
/// Repairs that remove a part of an expression. There is none if a comment would be removed, or if what remains would not compile.
/// </summary>
internal static class Removal
{
    /// <summary>Removes a call from its chain, or an assignment from its initializer.</summary>
    public static CodeRepair? Of(Assigned item, string title) => item.Operation.Syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => OfCall(call, access, title),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment =>
            OfElement(initializer.Expressions, assignment, title),
        _ => null,
    };

    /// <summary>Removes an element of a list; if it is the only one, the call that appends it.</summary>
    public static CodeRepair? OfElement(Assigned item, IOperation element, string title) => element.Syntax.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax list } when list.Arguments.Count == 1 => Of(item, title),
        ArgumentSyntax { Parent: ArgumentListSyntax list } argument => OfElement(list.Arguments, argument, title),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } part => OfElement(list.Elements, part, title),
        InitializerExpressionSyntax list when element.Syntax is ExpressionSyntax expression =>
            OfElement(list.Expressions, expression, title),
        _ => null,
    };

    private static CodeRepair? OfCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, string title) =>
        call.Parent switch
        {
            // Without the call, the statement would only be a variable.
            ExpressionStatementSyntax { Parent: BlockSyntax } statement when access.Expression is not InvocationExpressionSyntax =>
                Create(statement, statement.FullSpan, title),
            ExpressionStatementSyntax or LambdaExpressionSyntax or ArrowExpressionClauseSyntax
                when access.Expression is not InvocationExpressionSyntax => null,
            _ => Create(call, TextSpan.FromBounds(access.Expression.Span.End, call.Span.End), title),
        };

    private static CodeRepair? OfElement<T>(SeparatedSyntaxList<T> list, T element, string title)
        where T : SyntaxNode
    {
        int index = list.IndexOf(element);
        if (index < 0 || list.Count < 2)
        {
            return null;
        }
        TextSpan span = index > 0
            ? TextSpan.FromBounds(list[index - 1].Span.End, element.Span.End)
            : TextSpan.FromBounds(element.SpanStart, list[1].SpanStart);
        return Create(element.Parent!, span, title);
    }

    private static CodeRepair? Create(SyntaxNode node, TextSpan span, string title)
    {
        foreach (SyntaxTrivia trivia in node.DescendantTrivia(span, descendIntoTrivia: false))
        {
            if (span.IntersectsWith(trivia.Span)
                && !(trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            {
                return null;
            }
        }
        return new CodeRepair(title, new TextChange(span, ""));
    }
}
