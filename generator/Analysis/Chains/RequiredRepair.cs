using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Repairs that set required fields to placeholders that satisfy their rules.</summary>
internal static class RequiredRepair
{
    /// <summary>The repair; null if there is no placeholder for one of the fields.</summary>
    public static CodeRepair? Of(AssignmentList list, List<FieldModel> missing, MemberMap map, ConstantRules rules)
    {
        var placeholders = new Placeholders(map, rules, list.Operation.SemanticModel, list.End.SourceSpan.Start);
        string calls = "";
        foreach (FieldModel field in missing)
        {
            if (placeholders.CallOf(field, list.Builder) is not { } call)
            {
                return null;
            }
            calls += call;
        }
        string title = missing.Count == 1 ? $"Set '{missing[0].ProtoName}'" : "Set the required fields";
        return (list.Operation.Syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax build } => Before(build.OperatorToken, calls),
            LambdaExpressionSyntax lambda => In(lambda, calls),
            _ => null,
        }) is { } change ? new CodeRepair(title, change) : null;
    }

    // On a line of its own if the next call is.
    private static TextChange Before(SyntaxToken dot, string calls)
    {
        string separator = "";
        if (dot.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            SyntaxTrivia line = dot.GetPreviousToken().TrailingTrivia.Last(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
            separator = line + dot.LeadingTrivia.LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();
        }
        return new TextChange(new TextSpan(dot.SpanStart, 0), calls + separator);
    }

    private static TextChange? In(LambdaExpressionSyntax lambda, string calls) => lambda switch
    {
        { ExpressionBody: InvocationExpressionSyntax body } => new TextChange(new TextSpan(body.Span.End, 0), calls),
        { Block.Statements.Count: > 0 } =>
            lambda.Block.Statements.Last() is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax last }
                ? new TextChange(new TextSpan(last.Span.End, 0), calls)
                : null,
        SimpleLambdaExpressionSyntax { Block.Statements.Count: 0, Parameter: var parameter } empty when !HasComment(empty.Block) =>
            Replace(empty, parameter.Identifier.Text, calls),
        _ => null,
    };

    private static bool HasComment(BlockSyntax block) => block.DescendantTrivia().Any(
        static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static TextChange Replace(SimpleLambdaExpressionSyntax lambda, string parameter, string calls)
    {
        // A parameter with the name _ can be used as long as it is the only one, but it reads as a discard.
        string name = parameter == "_" ? Placeholders.Parameter : parameter;
        return new TextChange(TextSpan.FromBounds(lambda.Parameter.SpanStart, lambda.Span.End), $"{name} => {name}{calls}");
    }
}
