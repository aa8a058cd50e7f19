using AmctGen.CodeFixes;
using AmctGen.Generator.Tests.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.CodeFixes;

/// <summary>Fixes of the compiler's own findings about generated code.</summary>
public sealed class CompilerFixTests
{
    private static readonly Lazy<Project> s_project = new(static () =>
    {
        Microsoft.CodeAnalysis.Compilation generated = CallSnippets.All.Generated;
        // Disposed with the process: all tests share it.
        Project project = new AdhocWorkspace().AddProject("P", LanguageNames.CSharp)
            .WithMetadataReferences(generated.References)
            .WithCompilationOptions(generated.Options)
            .WithParseOptions(TestCompilation.ParseOptions(LanguageVersion.Latest));
        int count = 0;
        foreach (SyntaxTree tree in generated.SyntaxTrees)
        {
            project = project.AddDocument($"G{count++}.cs", tree.GetRoot()).Project;
        }
        return project;
    });

    /// <summary>A project with the generated code.</summary>
    public static Project Generated => s_project.Value;

    private static async Task<(Document Document, Diagnostic[] Found)> Compile(string snippet, string id)
    {
        CallSnippets.All.Compile(snippet, out SyntaxTree tree);
        Document document = s_project.Value.AddDocument("S.cs", tree.GetRoot());
        SemanticModel model = (await document.GetSemanticModelAsync())!;
        return (document, [.. model.GetDiagnostics().Where(found => found.Id == id)]);
    }

    private static async Task<string?> Fix(CodeFixProvider provider, string snippet, string id)
    {
        (Document document, Diagnostic[] found) = await Compile(snippet, id);
        Assert.NotEmpty(found);
        CodeAction? action = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, found[0], (offered, _) => action = offered, CancellationToken.None));
        return action is null ? null : await Apply(action, document, snippet);
    }

    private static async Task<string> Apply(CodeAction action, Document document, string snippet)
    {
        var operation = (ApplyChangesOperation)(await action.GetOperationsAsync(CancellationToken.None)).Single();
        string changed = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
        int offset = CallSnippets.All.OffsetOf(snippet);
        int rest = (await document.GetTextAsync()).Length - offset - snippet.Length;
        return changed[offset..^rest];
    }

    [Theory]
    [InlineData("float x = config.Ratio.Value;", "float x = config.RatioOrDefault;")]
    [InlineData("float x = (float)config.Ratio;", "float x = config.RatioOrDefault;")]
    [InlineData("Use(1 + config.Part!.Bits.Value /* bits */);", "Use(1 + config.Part!.BitsOrDefault /* bits */);")]
    [InlineData("uint x = (uint)config.Bits + 1;", "uint x = config.BitsOrDefault + 1;")]
    [InlineData("bool x = holder.Config!.Part!.On.Value;", "bool x = holder.Config!.Part!.OnOrDefault;")]
    public async Task The_value_of_a_field_that_may_not_be_set_is_its_default(string wrong, string right)
    {
        Assert.Equal(right, await Fix(new OrDefaultCodeFix(), wrong, "CS8629"));
        Assert.Empty((await Compile(right, "CS8629")).Found);
    }

    [Theory]
    [InlineData("int? other = null; int x = other.Value;")]
    [InlineData("int? other = null; int x = (int)other;")]
    [InlineData("int x = config.Part?.Bits is { } ? 1 : (int)layers.Select(layer => (int?)null).First();")]
    public async Task Other_values_that_may_be_null_have_no_default(string snippet) =>
        Assert.Null(await Fix(new OrDefaultCodeFix(), snippet, "CS8629"));

    [Theory]
    [InlineData("Config.CreateBuilder().WithPart(Part.CreateBuilder());", "Config.CreateBuilder().WithPart(Part.CreateBuilder().Build());", "CS1503")]
    [InlineData("Config.CreateBuilder().WithPart(Part.CreateBuilder().WithOn(true) /* on */);", "Config.CreateBuilder().WithPart(Part.CreateBuilder().WithOn(true).Build() /* on */);", "CS1503")]
    [InlineData("var b = Part.CreateBuilder(); builder.WithPart(b);", "var b = Part.CreateBuilder(); builder.WithPart(b.Build());", "CS1503")]
    [InlineData("Config x = Config.CreateBuilder();", "Config x = Config.CreateBuilder().Build();", "CS0029")]
    [InlineData("config = count > 0 ? config : other; config = builder;", "config = count > 0 ? config : other; config = builder.Build();", "CS0029")]
    public async Task A_builder_is_built_where_a_message_is_expected(string wrong, string right, string id)
    {
        Assert.Equal(right, await Fix(new BuildCodeFix(), wrong, id));
        Assert.Empty((await Compile(right, id)).Found);
    }

    [Theory]
    [InlineData("builder.WithPart(text);", "CS1503")]
    [InlineData("Config x = text;", "CS0029")]
    public async Task Other_values_are_not_built(string snippet, string id) => Assert.Null(await Fix(new BuildCodeFix(), snippet, id));

    [Fact]
    public async Task All_findings_of_a_document_are_fixed_at_once()
    {
        const string Snippet = "float x = config.Ratio.Value; float y = (float)other.Ratio; uint z = config.Bits.Value;";
        (Document document, Diagnostic[] found) = await Compile(Snippet, "CS8629");
        var provider = new OrDefaultCodeFix();
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, nameof(OrDefaultCodeFix), ["CS8629"], new Given(found), CancellationToken.None);

        CodeAction action = (await provider.GetFixAllProvider().GetFixAsync(context))!;

        Assert.Equal(
            "float x = config.RatioOrDefault; float y = other.RatioOrDefault; uint z = config.BitsOrDefault;",
            await Apply(action, document, Snippet));
    }

    private sealed class Given(Diagnostic[] found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
