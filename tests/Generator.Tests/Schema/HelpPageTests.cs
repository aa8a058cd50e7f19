using System.Text.RegularExpressions;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Help pages are correct: the first example of a page has its mistake and no other, the second has none.</summary>
public sealed class HelpPageTests
{
    private static readonly string s_folder = Path.Combine(Corpus.RepositoryRoot, "generator", "docs");

    public static TheoryData<string> SchemaPages =>
        [.. Directory.GetFiles(s_folder, "AMCT*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Where(static id => id[4] is '1' or '2' or '3').Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SchemaPages))]
    public void The_examples_of_a_page_are_real(string id)
    {
        string[] examples = [.. Regex.Matches(File.ReadAllText(Path.Combine(s_folder, id + ".md")).ReplaceLineEndings("\n"), "```proto\n(.*?)```", RegexOptions.Singleline).Select(static match => match.Groups[1].Value)];

        Assert.Equal(2, examples.Length);
        string[] wrong = Find(examples[0], id);
        Assert.NotEmpty(wrong);
        Assert.All(wrong, found => Assert.Equal(id, found));
        Assert.Empty(Find(examples[1], id));
    }

    // An example of syntax can import files and set options that do not exist.
    private static string[] Find(string example, string id) =>
        [.. LinkRun.Findings(LinkRun.Link(example)).Select(static error => error.Split(": ")[1]).Where(found => id[4] != '1' || found[4] == '1')];
}
