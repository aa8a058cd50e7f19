using AmctGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Analysis.Usage;

/// <summary>Applies repairs through the provider, as an editor repairs all findings of a file.</summary>
internal static class Repairs
{
    public static async Task<string> ApplyAsync(string source, Diagnostic[] findings)
    {
        using var workspace = new AdhocWorkspace();
        Document document = workspace.AddProject("P", LanguageNames.CSharp).AddDocument("Snippets0.cs", SourceText.From(source));
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Diagnostic[] moved = [.. findings.Select(finding => Diagnostic.Create(finding.Descriptor, Location.Create(tree, finding.Location.SourceSpan), finding.Properties))];
        var fix = new UsageFix();
        CodeAction? action = await fix.GetFixAllProvider().GetFixAsync(new FixAllContext(
            document, fix, FixAllScope.Document, findings[0].Id, [findings[0].Id], new Found(moved), CancellationToken.None));
        var operation = (ApplyChangesOperation)(await action!.GetOperationsAsync(CancellationToken.None)).Single();
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private sealed class Found(Diagnostic[] findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
