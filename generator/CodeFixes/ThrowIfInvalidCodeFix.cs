using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.CodeFixes;

/// <summary>Appends <c>.ThrowIfInvalid()</c> to a validation whose result is not used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ThrowIfInvalidCodeFix))]
[Shared]
public sealed class ThrowIfInvalidCodeFix : CodeFixProvider
{
    private const string Title = "Append .ThrowIfInvalid()";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["AMCT4001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call)
        {
            return;
        }
        context.RegisterCodeFix(
            CodeAction.Create(
                Title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(call, Append(call)))),
                equivalenceKey: nameof(ThrowIfInvalidCodeFix)),
            context.Diagnostics);
    }

    private static InvocationExpressionSyntax Append(InvocationExpressionSyntax call) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("ThrowIfInvalid")))
            .WithTrailingTrivia(call.GetTrailingTrivia());
}
