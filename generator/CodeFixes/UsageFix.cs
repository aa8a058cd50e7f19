using System.Collections.Immutable;
using System.Composition;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.CodeFixes;

/// <summary>Applies the repairs of findings in C#, which the diagnostics carry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsageFix))]
[Shared]
public sealed class UsageFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. UsageDiagnostics.Kinds.Select(static kind => kind.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) =>
            await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(RepairProperty.Title, out string? title))
            {
                Document document = context.Document;
                context.RegisterCodeFix(
                    CodeAction.Create(title!, token => ApplyAsync(document, [diagnostic], token), equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }
        return Task.CompletedTask;
    }

    private static async Task<Document> ApplyAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(RepairChanges.Of(diagnostics)));
    }
}
