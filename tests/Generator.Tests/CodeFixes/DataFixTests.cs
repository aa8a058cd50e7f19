using System.Collections.Immutable;
using AmctGen.CodeFixes;
using AmctGen.Generator.Analysis;
using AmctGen.Generator.Tests.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.CodeFixes;

/// <summary>The repair of a finding in a data file is a code fix of its additional document.</summary>
public sealed class DataFixTests
{
    private const string Proto = """
        syntax = "proto2";
        package shop;
        message Server { optional string host = 1; optional int32 port = 2; repeated Server next = 3; }
        """;

    private static async Task<(TextDocument Document, Diagnostic[] Found)> Check(Project project, string path, string text)
    {
        TextDocument document = project.AddAdditionalDocument(path, SourceText.From(text), filePath: path);
        Diagnostic[] found = await AnalyzerRun.Diagnostics(
            new DataFileAnalyzer(), CSharpCompilation.Create("Empty"), ("shop.proto", Proto, null, null), (path, text, "shop.Server", null));
        return (document, found);
    }

    private static async Task<CodeAction[]> Actions(TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new DataFix().RegisterCodeFixesAsync(new CodeFixContext(
            document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), CancellationToken.None));
        return [.. actions];
    }

    private static async Task<Solution> Apply(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    [Theory]
    [InlineData("prot: 1", "port: 1", "Replace 'prot' with 'port'")]
    [InlineData("# é 😀\nprot: 1", "# é 😀\nport: 1", "Replace 'prot' with 'port'")]
    [InlineData("port 1", "port: 1", "Add ':'")]
    [InlineData("port: 1 }", "port: 1 ", "Remove '}'")]
    [InlineData("next { port: 1", "next { port: 1 }", "Add '}'")]
    public async Task A_repair_is_applied_as_the_finding_describes_it(string text, string expected, string title)
    {
        using var workspace = new AdhocWorkspace();
        (TextDocument document, Diagnostic[] found) = await Check(workspace.AddProject("P", LanguageNames.CSharp), "shop.cfg", text);

        CodeAction action = Assert.Single(await Actions(document, Assert.Single(found)));
        SourceText changed = await (await Apply(action)).GetAdditionalDocument(document.Id)!.GetTextAsync();

        Assert.Equal((expected, title), (changed.ToString(), action.Title));
    }

    [Fact]
    public async Task A_finding_without_a_repair_has_no_fix()
    {
        using var workspace = new AdhocWorkspace();
        (TextDocument document, Diagnostic[] found) = await Check(workspace.AddProject("P", LanguageNames.CSharp), "shop.cfg", "port: 'a'");

        Assert.Empty(await Actions(document, Assert.Single(found)));
    }

    [Fact]
    public void A_repair_in_a_schema_is_carried_by_the_diagnostic()
    {
        Diagnostic found = Assert.Single(GeneratorRun.Create([new ProtoFile("/project/a.proto", "syntax = \"proto3\";\nmessage M { strng a = 1; }")]).Result.Diagnostics);

        Assert.Equal("Replace 'strng' with 'string'", found.Properties["amctgen.title"]);
        Assert.Equal("31,5,string", found.Properties["amctgen.replace"]);
        Assert.Contains(found.Id, new DataFix().FixableDiagnosticIds);
    }

    [Fact]
    public async Task All_findings_of_an_id_are_repaired_at_once()
    {
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("P", LanguageNames.CSharp);
        (TextDocument first, Diagnostic[] inFirst) = await Check(project, "a.cfg", "prot: 1 next { prot: 2 } hots: 'x'");
        (TextDocument second, Diagnostic[] inSecond) = await Check(first.Project, "b.textproto", "next { prot: 1 }");
        var context = new FixAllContext(
            second.Project.Documents.FirstOrDefault() ?? second.Project.AddDocument("C.cs", ""),
            new DataFix(),
            FixAllScope.Project,
            "AMCT5010",
            ["AMCT5010"],
            new Found([.. inFirst, .. inSecond]),
            CancellationToken.None);

        CodeAction action = (await DataFixAll.Instance.GetFixAsync(context))!;
        Solution changed = await Apply(action);

        Assert.Equal("port: 1 next { port: 2 } host: 'x'", (await changed.GetAdditionalDocument(first.Id)!.GetTextAsync()).ToString());
        Assert.Equal("next { port: 1 }", (await changed.GetAdditionalDocument(second.Id)!.GetTextAsync()).ToString());
    }

    private sealed class Found(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);
    }
}
