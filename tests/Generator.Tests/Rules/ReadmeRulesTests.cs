using AmctGen.Generator.Tests.Schema;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>The rules that the guide to validation shows are understood.</summary>
public class ReadmeRulesTests
{
    [Fact]
    public void The_example_of_rules_links_without_a_finding()
    {
        string readme = File.ReadAllText(Path.Combine(Corpus.RepositoryRoot, "runtime", "docs", "validation.md")).ReplaceLineEndings("\n");
        int start = readme.IndexOf("import \"buf/validate/validate.proto\";", StringComparison.Ordinal);
        string example = "syntax = \"proto2\";\n" + readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];

        var linked = LinkRun.Link(example);

        Assert.Empty(LinkRun.Findings(linked));
        Assert.Equal(["bits", "note", "skip"], linked.Value.Messages[0].Fields.Select(static declared => declared.ProtoName));
        Assert.All(linked.Value.Messages[0].Fields, static declared => Assert.NotNull(declared.Rules));
    }
}
