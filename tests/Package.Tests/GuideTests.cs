using System.Text.RegularExpressions;

namespace AmctGen.Package.Tests;

/// <summary>The program of the guide "Getting started" is built against the package and run, and prints the output in the guide.</summary>
[Collection(PackageCollection.Name)]
public sealed class GuideTests(Consumer consumer)
{
    private static readonly string s_guide = File.ReadAllText(Path.Combine(Consumer.RepositoryRoot(), "runtime", "docs", "getting-started.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_program_prints_what_the_guide_says()
    {
        string folder = Create("Guide", Block("textproto"));

        (int exitCode, string output) = Consumer.Run(folder, "run");

        Assert.True(exitCode == 0, output);
        Assert.Equal(Block("text"), output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_build_reports_the_mistake_of_the_guide()
    {
        string folder = Create("GuideMistake", "prot: 8000\n" + Block("textproto"));

        (int exitCode, string output) = Consumer.Run(folder, "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains(Regex.Match(s_guide, @"^shop\.cfg\(1,1\): .*$", RegexOptions.Multiline).Value, output, StringComparison.Ordinal);
    }

    private string Create(string name, string config) => consumer.Create(
        name,
        ("shop.proto", Block("proto")),
        ("shop.cfg", config),
        ("Program.cs", Block("csharp")),
        ("Directory.Build.targets", $"<Project>{Block("xml")}</Project>"));

    private static string Block(string language) =>
        Regex.Match(s_guide, $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;
}
