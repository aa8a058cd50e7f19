using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AmctGen.CodeFixes;

/// <summary>Applies the repairs of all findings of an id in the additional documents of a project or solution.</summary>
internal sealed class DataFixAll : FixAllProvider
{
    public static DataFixAll Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(CodeAction.Create(
        $"Repair all findings {context.CodeActionEquivalenceKey}",
        token => FixAsync(context.WithCancellationToken(token)),
        context.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        Solution solution = context.Solution;
        foreach (Project project in context.Scope == FixAllScope.Solution ? solution.Projects.ToArray() : [context.Project])
        {
            ImmutableArray<Diagnostic> diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            ILookup<string, Diagnostic> byPath = diagnostics.ToLookup(
                static found => found.Location.GetLineSpan().Path, StringComparer.Ordinal);
            foreach (TextDocument document in project.AdditionalDocuments)
            {
                IEnumerable<Diagnostic> found = byPath[document.FilePath ?? document.Name];
                if (found.Any())
                {
                    TextDocument current = solution.GetAdditionalDocument(document.Id)!;
                    solution = await DataFix.ApplyAsync(current, found, context.CancellationToken).ConfigureAwait(false);
                }
            }
        }
        return solution;
    }
}
