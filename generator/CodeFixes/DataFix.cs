using System.Collections.Immutable;
using System.Composition;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.CodeFixes;

/// <summary>Applies the repairs of findings in data files and in .proto files.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(DataFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".cfg", ".textproto", ".prototxt", ".pbtxt", ".proto"])]
[Shared]
public sealed class DataFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. FindingKinds.All.Where(static kind => kind.Category != "AmctGen.Usage").Select(static kind => kind.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DataFixAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(RepairProperty.Title, out string? title))
            {
                TextDocument document = context.TextDocument;
                context.RegisterCodeFix(
                    CodeAction.Create(title!, token => ApplyAsync(document, [diagnostic], token), equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }
        return Task.CompletedTask;
    }

    /// <summary>Applies the repairs of diagnostics to an additional document. One that overlaps an earlier one is left out.</summary>
    internal static async Task<Solution> ApplyAsync(
        TextDocument document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SourceText changed = text.WithChanges(RepairChanges.Of(diagnostics));
        return document.Project.Solution.WithAdditionalDocumentText(document.Id, changed);
    }
}
