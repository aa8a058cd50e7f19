using AmctGen.CodeFixes;
using AmctGen.Generator.Tests.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.CodeFixes;

/// <summary>A text, or a file of the project, is replaced by calls of the builder.</summary>
public sealed class FluentRefactoringTests
{
    private static readonly Lazy<Project> s_project = new(static () =>
    {
        Project project = CompilerFixTests.Generated.AddAdditionalDocument("press.proto", CallSnippets.Proto, filePath: "/project/press.proto").Project;
        project = project.AddAdditionalDocument("quant.cfg", "# of the team\nbits: 4 # four\npart {\n  on: true\n  # the end\n}\n", filePath: "/project/configs/quant.cfg").Project;
        return project.AddAdditionalDocument("wrong.cfg", "bist: 4", filePath: "/project/configs/wrong.cfg").Project;
    });

    private static async Task<string?> Refactor(string snippet, CodeRefactoringProvider provider, string word)
    {
        CallSnippets.All.Compile(snippet, out SyntaxTree tree);
        Document document = s_project.Value.AddDocument("S.cs", tree.GetRoot());
        int offset = CallSnippets.All.OffsetOf(snippet);
        int caret = offset + snippet.LastIndexOf(word, StringComparison.Ordinal);
        CodeAction? action = null;
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(
            document, new TextSpan(caret, 0), offered => action = offered, CancellationToken.None));
        if (action is null)
        {
            return null;
        }
        var operation = (ApplyChangesOperation)(await action.GetOperationsAsync(CancellationToken.None)).Single();
        Document changed = operation.ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty((await changed.GetSemanticModelAsync())!.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error));
        string text = (await changed.GetTextAsync()).ToString();
        return text[offset..^((await document.GetTextAsync()).Length - offset - snippet.Length)].ReplaceLineEndings("\n");
    }

    [Theory]
    [InlineData("""var x = Config.ParseText("");""", "var x = Config.CreateBuilder()\n            .Build();")]
    [InlineData("""var x = Config.ParseText("bits: 4 skip_layers: ['a', 'b']");""", "var x = Config.CreateBuilder()\n            .WithBits(4)\n            .AddSkipLayers(\"a\", \"b\")\n            .Build();")]
    [InlineData("""var x = TextFormat.Parse<Config>("kind: KIND_ALL ratio: 0.5"u8);""", "var x = Config.CreateBuilder()\n            .WithKind(Kind.All)\n            .WithRatio(0.5F)\n            .Build();")]
    [InlineData("""var x = Config.ParseText("layers { layer_name: 'é\\n' part {} }");""", "var x = Config.CreateBuilder()\n            .AddLayers(layers => layers\n                .WithLayerName(\"é\\n\")\n                .WithPart(part => { }))\n            .Build();")]
    [InlineData("""Use(Config.ParseText("bits: 1 bits: 2 slow: ''", new TextReaderOptions { Dialect = TextDialect.Merge }));""", "Use(Config.CreateBuilder()\n            .WithBits(2)\n            .WithSlow(\"\")\n            .Build());")]
    [InlineData("""var x = TextFormat.ParseFile<Config>("configs/quant.cfg");""", "var x = Config.CreateBuilder()\n            // of the team\n            .WithBits(4) // four\n            .WithPart(part => part\n                .WithOn(true)\n                // the end\n            )\n            .Build();")]
    [InlineData("""var x = TextFormat.ParseFile<Config>("quant.cfg", null);""", "var x = Config.CreateBuilder()\n            // of the team\n            .WithBits(4) // four\n            .WithPart(part => part\n                .WithOn(true)\n                // the end\n            )\n            .Build();")]
    [InlineData("""var x = Config.ParseText("skip_layers: 'a' # one\nskip_layers: 'b' # two\n# three\n");""", "var x = Config.CreateBuilder()\n            .AddSkipLayers(\"a\") // one\n            .AddSkipLayers(\"b\") // two\n            // three\n            .Build();")]
    public async Task A_text_is_replaced_by_calls(string before, string after) => Assert.Equal(after, await Refactor(before, new FluentRefactoring(), "Parse"));

    [Theory]
    [InlineData("""var x = Config.ParseText("bist: 4");""")]
    [InlineData("""var x = Config.ParseText(text);""")]
    [InlineData("""var x = Config.ParseText($"bits: {count}");""")]
    [InlineData("""var x = Config.TryParseText("bits: 4", out _, out _);""")]
    [InlineData("""var x = TextFormat.ParseFile<Config>("other.cfg");""")]
    [InlineData("""var x = TextFormat.ParseFile<Config>("wrong.cfg");""")]
    [InlineData("""var x = TextFormat.ParseFile<Config>(text);""")]
    [InlineData("""var x = int.Parse("4");""")]
    public async Task Other_calls_are_not_replaced(string snippet) => Assert.Null(await Refactor(snippet, new FluentRefactoring(), "Parse"));

    [Theory]
    [InlineData("""var x = Config.CreateBuilder().Build();""", "var x = Config.ParseText(\"\");")]
    [InlineData("""var x = Config.CreateBuilder().WithBits(4).AddSkipLayers("a", "é").WithRatio(0.5f).Build();""", """"var x = Config.ParseText("""\n            bits: 4\n            skip_layers: "a"\n            skip_layers: "é"\n            ratio: 0.5\n            """);"""")]
    [InlineData("""var x = Config.CreateBuilder().WithPart(part => part.WithOn(true)).WithPart(p => { p.WithBits(1); }).Build();""", """"var x = Config.ParseText("""\n            part {\n              on: true\n              bits: 1\n            }\n            """);"""")]
    [InlineData("""var x = Config.CreateBuilder().WithBits(1).WithBits(2).WithSlow("a").WithFast(fast => { }).WithKind(Kind.All).ClearKind().Build();""", """"var x = Config.ParseText("""\n            bits: 2\n            fast {\n            }\n            """);"""")]
    [InlineData("""var x = Config.CreateBuilder().WithKind(Kind.All).AddLayers(layer => layer.WithLayerName("a\n\"")).WithPart(Part.CreateBuilder().WithOn(false).Build()).Build();""", """"var x = Config.ParseText("""\n            kind: KIND_ALL\n            layers {\n              layer_name: "a\012\""\n            }\n            part {\n              on: false\n            }\n            """);"""")]
    public async Task Calls_are_replaced_by_a_text(string before, string after) =>
        Assert.Equal(after.Replace("\\n", "\n", StringComparison.Ordinal), await Refactor(before, new TextRefactoring(), "Build()"));

    [Theory]
    [InlineData("""var x = Config.CreateBuilder().WithBits((uint)count).Build();""")]
    [InlineData("""var x = Config.CreateBuilder().WithBits(4) /* four */.Build();""")]
    [InlineData("""var x = config.ToBuilder().WithBits(4).Build();""")]
    [InlineData("""var x = builder.WithBits(4).Build();""")]
    [InlineData("""var x = Config.CreateBuilder().AddLayers(layer => { }).Build();""")]
    [InlineData("""var x = Config.CreateBuilder().MergeText("bits: 4").Build();""")]
    [InlineData("""var x = Config.CreateBuilder().AddSkipLayers(new[] { text }).Build();""")]
    [InlineData("""var x = Config.CreateBuilder().WithPart(config.Part!).Build();""")]
    [InlineData("""var x = Config.CreateBuilder().WithPart(part => { if (count > 0) { part.WithOn(true); } }).Build();""")]
    public async Task Calls_that_are_not_constant_are_not_replaced(string snippet) =>
        Assert.Null(await Refactor(snippet, new TextRefactoring(), "Build()"));
}
