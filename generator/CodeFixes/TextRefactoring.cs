using System.Composition;
using AmctGen.Generator.Analysis;
using AmctGen.Generator.Analysis.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.CodeFixes;

/// <summary>Replaces calls that build a message from constants by a text that is read.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(TextRefactoring))]
[Shared]
public sealed class TextRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build" })
                is not { } syntax
            // A comment has no place in the text.
            || syntax.DescendantTrivia().Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToString()))
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetOperation(syntax, cancellation) is not IInvocationOperation { Type: INamedTypeSymbol message } build
            || MemberMap.Create(model.Compilation, context.Document.Project.AnalyzerOptions) is not { } map
            || new ChainText(map).Find(build) is not { } written
            || !FluentCode.IsValid(message, written, map, cancellation))
        {
            return;
        }
        SourceText text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
        string line = text.Lines.GetLineFromPosition(syntax.SpanStart).ToString();
        string indentation = line.Substring(0, line.Length - line.TrimStart().Length) + "    ";
        string literal = written.Length == 0
            ? "\"\""
            : $"\"\"\"\n{indentation}{written.TrimEnd('\n').Replace("\n", "\n" + indentation)}\n{indentation}\"\"\"";
        string changed = $"{message.ToMinimalDisplayString(model, syntax.SpanStart)}.ParseText({literal})";
        context.RegisterRefactoring(CodeAction.Create(
            "Replace the calls of the builder by a text",
            _ => Task.FromResult(context.Document.WithText(text.Replace(syntax.Span, changed))),
            equivalenceKey: nameof(TextRefactoring)));
    }
}
