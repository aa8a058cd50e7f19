using System.Text.RegularExpressions;

namespace AmctGen.Schemas.Tests;

/// <summary>What the guides name exists: linked pages, and the files of the recipes.</summary>
public class DocumentationTests
{
    // Placeholders such as <Name>, patterns and words of the protobuf language are not paths.
    private static readonly Regex s_path = new(@"`((?:generator|runtime|schemas|samples|tests)/[\w./-]+|[A-Z]\w+\.cs)`");
    private static readonly Regex s_link = new(@"\]\(([^)#]+)(?:#[^)]*)?\)");

    public static TheoryData<string> Guides => new(
        Directory.EnumerateFiles(Amctgen.Root, "*.md", SearchOption.TopDirectoryOnly)
            .Concat(new[] { "generator/docs", "runtime/docs", "schemas/docs" }.SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Amctgen.Root, folder), "*.md")))
            .Concat(Directory.EnumerateDirectories(Path.Combine(Amctgen.Root, "samples")).Select(static folder => Path.Combine(folder, "README.md")).Where(File.Exists))
            .Select(static path => Path.GetRelativePath(Amctgen.Root, path).Replace('\\', '/')));

    [Theory]
    [MemberData(nameof(Guides))]
    public void Links_lead_to_files(string guide)
    {
        string path = Path.Combine(Amctgen.Root, guide);
        IEnumerable<string> targets = s_link.Matches(File.ReadAllText(path)).Select(static link => link.Groups[1].Value).Where(static target => !target.Contains("://", StringComparison.Ordinal));

        Assert.DoesNotContain(targets, target => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target)));
    }

    [Fact]
    public void The_files_that_the_recipes_name_exist()
    {
        string[] named = [.. s_path.Matches(File.ReadAllText(Path.Combine(Amctgen.Root, "CONTRIBUTING.md"))).Select(static match => match.Groups[1].Value).Distinct()];
        HashSet<string> sources = new[] { "generator", "runtime", "schemas", "samples", "tests" }
            .SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Amctgen.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(static path => Path.GetFileName(path)!).ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Length > 40, $"{named.Length} names");
        Assert.DoesNotContain(named, name => name.Contains('/', StringComparison.Ordinal) ? !Path.Exists(Path.Combine(Amctgen.Root, name)) : !sources.Contains(name));
    }

    [Fact]
    public void The_front_page_is_short() => Assert.InRange(File.ReadAllLines(Path.Combine(Amctgen.Root, "README.md")).Length, 1, 120);
}
