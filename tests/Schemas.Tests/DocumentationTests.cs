using System.Text.RegularExpressions;
using AmctGen.Cli.Reference;

namespace AmctGen.Schemas.Tests;

/// <summary>What the guides name exists: linked pages, and the files of the recipes.</summary>
public class DocumentationTests
{
    // Placeholders such as <Name>, patterns and words of the protobuf language are not paths.
    private static readonly Regex s_path = new(@"`((?:generator|runtime|schemas|samples|tests)/[\w./-]+|[A-Z]\w+\.cs)`");
    private static readonly Regex s_code = new(@"^```(\w*)\n.*?^```", RegexOptions.Singleline | RegexOptions.Multiline);
    private static readonly Regex s_heading = new("^#+(?= )", RegexOptions.Multiline);
    private static readonly Regex s_row = new(@"^\|.*\|$", RegexOptions.Multiline);
    private static readonly Regex s_link = new(@"\]\(([^)#]+)(?:#[^)]*)?\)");

    private static readonly Regex s_section = new(@"\]\(([^)#:]*)#([^)]+)\)");
    private static readonly Regex s_title = new("^#+ (.*)$", RegexOptions.Multiline);

    public static TheoryData<string> Guides => new(
        Directory.EnumerateFiles(Amctgen.Root, "*.md", SearchOption.TopDirectoryOnly)
            .Concat(new[] { "generator/docs", "runtime/docs", "schemas/docs", "schemas/docs/reference", "schemas/docs/zh" }.SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(Amctgen.Root, folder), "*.md")))
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

    [Theory]
    [MemberData(nameof(Guides))]
    public void Links_to_a_section_lead_to_a_heading(string guide)
    {
        string path = Path.Combine(Amctgen.Root, guide);
        IEnumerable<string> missing = s_section.Matches(File.ReadAllText(path)).Where(link => !AnchorsOf(link.Groups[1].Value is { Length: > 0 } target
            ? Path.Combine(Path.GetDirectoryName(path)!, target)
            : path).Contains(link.Groups[2].Value)).Select(static link => link.Value);

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("README.md", "README.zh-CN.md")]
    [InlineData("schemas/docs/amct.md", "schemas/docs/zh/amct.md")]
    [InlineData("schemas/docs/python.md", "schemas/docs/zh/python.md")]
    public void The_Chinese_page_has_the_sections_and_the_code_of_the_English_one(string english, string chinese)
    {
        string[] pages = [.. new[] { english, chinese }.Select(static page => File.ReadAllText(Path.Combine(Amctgen.Root, page)).ReplaceLineEndings("\n"))];

        // The comments of commands are translated.
        Assert.Equal(Code(pages[0]), Code(pages[1]));
        Assert.Equal(s_heading.Matches(pages[0]).Select(static match => match.Length), s_heading.Matches(pages[1]).Select(static match => match.Length));
        Assert.Equal(s_row.Count(pages[0]), s_row.Count(pages[1]));
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
    public void The_page_on_the_build_lists_the_severities()
    {
        string page = File.ReadAllText(Path.Combine(Amctgen.Root, "generator", "docs", "build.md"));
        // The first severity of a row is that of all its ids but the listed ones.
        var usual = new Dictionary<string, string>();
        var listed = new Dictionary<string, string>();
        foreach (Match row in Regex.Matches(page, @"^\| (AMCT\d\dxx[^|]*)\|[^|]*\| (error|warning)\b([^|]*) \|", RegexOptions.Multiline))
        {
            foreach (Match block in Regex.Matches(row.Groups[1].Value, "AMCT(\\d\\d)xx"))
            {
                usual.Add(block.Groups[1].Value, row.Groups[2].Value);
            }
            foreach (Match severity in Regex.Matches(row.Groups[3].Value, "(warning|info): ([^;]*)"))
            {
                foreach (Match id in Regex.Matches(severity.Groups[2].Value, "AMCT\\d+"))
                {
                    listed.Add(id.Value, severity.Groups[1].Value);
                }
            }
        }
        string releases = File.ReadAllText(Path.Combine(Amctgen.Root, "generator", "AnalyzerReleases.Unshipped.md"));
        (string Id, string Severity)[] rules = [.. Regex.Matches(releases, @"^(AMCT\d+) \| [\w.]+ \| (\w+) ", RegexOptions.Multiline)
            .Select(static match => (match.Groups[1].Value, match.Groups[2].Value.ToLowerInvariant()))];

        Assert.True(rules.Length > 200, $"{rules.Length} rules");
        Assert.DoesNotContain(rules, rule => listed.GetValueOrDefault(rule.Id, usual[rule.Id[4..6]]) != rule.Severity);
        Assert.Empty(listed.Keys.Except(rules.Select(static rule => rule.Id)));
    }

    private static HashSet<string> AnchorsOf(string path)
    {
        var anchors = new HeadingAnchors();
        string text = s_code.Replace(File.ReadAllText(path).ReplaceLineEndings("\n"), "");
        return [.. s_title.Matches(text).Select(title => anchors.Add(Regex.Replace(title.Groups[1].Value, @"[`\\]", "")))];
    }

    private static IEnumerable<string> Code(string page) =>
        s_code.Matches(page).Select(static match => match.Groups[1].Value is "sh" ? Regex.Replace(match.Value, " +#.*", "") : match.Value);

    [Fact]
    public void The_front_page_is_short() => Assert.InRange(File.ReadAllLines(Path.Combine(Amctgen.Root, "README.md")).Length, 1, 120);
}
