using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.CodeFixes;

/// <summary>Appends <c>.Build()</c> to a builder where a message is expected.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BuildCodeFix))]
[Shared]
public sealed class BuildCodeFix : CodeFixProvider
{
    private const string Build = "Build";

    /// <summary>The compiler's errors about an argument, and about a value, of another type.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS1503", "CS0029"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        SyntaxNode? node = root?.FindNode(context.Span, getInnermostNodeForTie: true);
        node = node is ArgumentSyntax argument ? argument.Expression : node;
        if (root is null || model is null || node is not ExpressionSyntax builder
            || !GeneratedTypes.IsBuilder(model.GetTypeInfo(builder, context.CancellationToken).Type))
        {
            return;
        }
        context.RegisterCodeFix(
            CodeAction.Create(
                "Append .Build()",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(builder, Append(builder)))),
                equivalenceKey: nameof(BuildCodeFix)),
            context.Diagnostics);
    }

    private static InvocationExpressionSyntax Append(ExpressionSyntax builder)
    {
        ExpressionSyntax receiver = builder.WithoutTrailingTrivia();
        receiver = builder
            is InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax or ParenthesizedExpressionSyntax
            ? receiver
            : SyntaxFactory.ParenthesizedExpression(receiver);
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(Build)))
            .WithTrailingTrivia(builder.GetTrailingTrivia());
    }
}
