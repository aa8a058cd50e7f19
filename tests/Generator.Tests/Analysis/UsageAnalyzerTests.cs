using AmctGen.CodeFixes;
using AmctGen.Generator.Analysis;
using AmctGen.Generator.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Analysis;

public sealed class UsageAnalyzerTests
{
    private static string Source(string statement) => $$"""
        class C
        {
            void M(AmctGen.IMessage message)
            {
                {{statement}}
            }
        }
        """;

    private static Task<string[]> Run(string statement) =>
        AnalyzerRun.Run(new UsageAnalyzer(), TestCompilation.Create(LanguageVersion.CSharp12, Source(statement)));

    [Fact]
    public async Task A_dropped_validation_is_a_warning() =>
        Assert.Equal(
            ["Source0.cs(5,9): warning AMCT4001: Validate() only reports violations, and its result is not used: append .ThrowIfInvalid(), or test IsValid"],
            await Run("AmctGen.Validation.ValidationContext.Run(message);"));

    [Theory]
    [InlineData("AmctGen.Validation.ValidationContext.Run(message).ThrowIfInvalid();")]
    [InlineData("bool valid = AmctGen.Validation.ValidationContext.Run(message).IsValid;")]
    [InlineData("var result = AmctGen.Validation.ValidationContext.Run(message);")]
    public async Task A_used_validation_is_silent(string statement) => Assert.Empty(await Run(statement));

    [Fact]
    public async Task The_fix_throws_where_a_rule_is_broken()
    {
        using var workspace = new AdhocWorkspace();
        const string Statement = "AmctGen.Validation.ValidationContext.Run(message); // checked";
        Document document = workspace.AddProject("P", LanguageNames.CSharp).AddDocument("C.cs", SourceText.From(Source(Statement)));
        int start = Source(Statement).IndexOf("AmctGen.Validation", StringComparison.Ordinal);
        var span = new TextSpan(start, Statement.IndexOf(';'));
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Diagnostic diagnostic = Diagnostic.Create(new UsageAnalyzer().SupportedDiagnostics[0], Location.Create(tree, span));
        CodeAction? action = null;

        await new ThrowIfInvalidCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (found, _) => action = found, CancellationToken.None));
        var operation = (ApplyChangesOperation)(await action!.GetOperationsAsync(CancellationToken.None)).Single();
        SourceText changed = await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync();

        Assert.Equal(Source(Statement.Replace("(message);", "(message).ThrowIfInvalid();", StringComparison.Ordinal)), changed.ToString());
    }
}
