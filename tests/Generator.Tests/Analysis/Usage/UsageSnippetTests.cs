using System.Globalization;
using AmctGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Analysis.Usage;

/// <summary>Every mistake of the table is found once, nothing else is reported, and the repairs compile and resolve the finding.</summary>
public sealed class UsageSnippetTests
{
    public static TheoryData<string> Ids => [.. UsageTable.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_mistake_is_found_once(string id)
    {
        string[] snippets = UsageTable.Mistakes(id);

        (int Snippet, Diagnostic Finding)[] found = await Snippets.Analyze(snippets);

        Assert.Equal(
            snippets.Select(snippet => $"{id}: {snippet}"),
            snippets.Select((snippet, i) => $"{string.Join(", ", found.Where(one => one.Snippet == i).Select(static one => one.Finding.Id))}: {snippet}"));
        Assert.True(snippets.Length >= 10, $"{id} has {snippets.Length} snippets");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_only_looks_like_a_mistake_is_silent(string id)
    {
        string[] snippets = UsageTable.NearMisses(id);

        (int Snippet, Diagnostic Finding)[] found = await Snippets.Analyze(snippets);

        Assert.Empty(found.Select(one => $"{one.Finding.Id} {one.Finding.GetMessage(CultureInfo.InvariantCulture)}: {snippets[one.Snippet]}"));
        Assert.True(snippets.Length >= 10, $"{id} has {snippets.Length} snippets");
    }

    [Theory]
    [InlineData("AMCT4001", 12)]
    [InlineData("AMCT4002", 5)]
    [InlineData("AMCT4003", 6)]
    [InlineData("AMCT4010", 17)]
    [InlineData("AMCT4012", 14)]
    [InlineData("AMCT4013", 16)]
    [InlineData("AMCT4014", 11)]
    public async Task Repairs_compile_and_resolve_the_finding(string id, int count)
    {
        string[] snippets = UsageTable.Mistakes(id);
        (int Snippet, Diagnostic Finding)[] found = await Snippets.Analyze(snippets);
        Diagnostic[] repairable = [.. found.Select(static one => one.Finding).Where(static finding => finding.Properties.ContainsKey("amctgen.title"))];
        Assert.Equal(count, repairable.Length);

        string changed = await Repairs.ApplyAsync(Snippets.Source(snippets), repairable);
        Microsoft.CodeAnalysis.Compilation compilation = Snippets.Compile(changed);
        Snippets.AssertCompiles(compilation);

        Assert.Empty((await Snippets.Findings(compilation)).Where(static finding => finding.Properties.ContainsKey("amctgen.title")).Select(finding => finding.ToString() + changed));
        Assert.All(repairable, finding => Assert.Contains(finding.Id, new UsageFix().FixableDiagnosticIds));
    }

    [Fact]
    public async Task Half_typed_code_is_no_problem()
    {
        string[] all = [.. UsageTable.All];
        var sources = new List<string>();
        foreach (string snippet in all)
        {
            foreach (SyntaxToken token in SyntaxFactory.ParseTokens(snippet).SkipLast(1))
            {
                sources.Add(Snippets.Unfinished(snippet[..token.Span.End], sources.Count));
            }
        }

        await Snippets.Findings(Snippets.Compile(sources));

        Assert.True(sources.Count > 3000, $"{sources.Count} sources");
    }
}
