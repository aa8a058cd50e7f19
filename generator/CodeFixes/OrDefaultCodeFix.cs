using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.CodeFixes;

/// <summary>Replaces the value of a field that may not be set by the property that has the default value then.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OrDefaultCodeFix))]
[Shared]
public sealed class OrDefaultCodeFix : CodeFixProvider
{
    private const string Suffix = "OrDefault";

    /// <summary>The compiler's warning about a value that may be null.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS8629"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || FindProperty(root.FindNode(context.Span, getInnermostNodeForTie: true)) is not { } name
            || model.GetSymbolInfo(name, context.CancellationToken).Symbol is not IPropertySymbol property
            || !GeneratedTypes.IsMessage(property.ContainingType)
            || property.ContainingType.GetMembers(property.Name + Suffix).IsEmpty)
        {
            return;
        }
        SyntaxNode access = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        SyntaxNode replaced = access.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } value when value.Expression == access => value,
            CastExpressionSyntax cast => cast,
            _ => access,
        };
        IdentifierNameSyntax newName = SyntaxFactory.IdentifierName(property.Name + Suffix);
        SyntaxNode changed = access is MemberAccessExpressionSyntax accessed ? accessed.WithName(newName) : newName;
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Use '{property.Name}{Suffix}'",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(
                    root.ReplaceNode(replaced, changed.WithTriviaFrom(replaced)))),
                equivalenceKey: nameof(OrDefaultCodeFix)),
            context.Diagnostics);
    }

    private static SimpleNameSyntax? FindProperty(SyntaxNode node) => node switch
    {
        CastExpressionSyntax cast => FindProperty(cast.Expression),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } value => FindProperty(value.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
