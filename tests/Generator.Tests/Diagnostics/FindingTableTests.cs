using System.Reflection;
using System.Text.RegularExpressions;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Diagnostics;

/// <summary>The table of finding kinds, the release files, the help pages and the descriptors agree.</summary>
public sealed class FindingTableTests
{
    private static readonly string s_generator = Path.Combine(Corpus.RepositoryRoot, "generator");

    [Fact]
    public void Every_declared_kind_is_in_the_table_once()
    {
        FieldInfo[] declared =
        [
            .. typeof(FindingKind).Assembly.GetTypes()
                .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
                .Where(static member => member.FieldType == typeof(FindingKind)),
        ];

        Assert.InRange(declared.Length, 150, 1000);
        Assert.Equal(
            declared.Select(static member => ((FindingKind)member.GetValue(null)!).Id).Order(StringComparer.Ordinal),
            FindingKinds.All.Select(static kind => kind.Id).Order(StringComparer.Ordinal));
        Assert.Equal(FindingKinds.All.Length, FindingKinds.All.Select(static kind => kind.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Ids_belong_to_the_block_of_their_category()
    {
        Dictionary<char, string[]> blocks = new()
        {
            ['1'] = ["AmctGen.Syntax"],
            ['2'] = ["AmctGen.Schema"],
            ['3'] = ["AmctGen.Rules"],
            ['4'] = ["AmctGen.Usage"],
            ['5'] = ["AmctGen.Data"],
            ['9'] = ["AmctGen.Syntax", "AmctGen.Schema", "AmctGen.Data", "AmctGen.Build"],
        };
        Assert.All(FindingKinds.All, kind =>
        {
            Assert.Matches("^AMCT[0-9]{4}$", kind.Id);
            Assert.Contains(kind.Category, blocks[kind.Id[4]]);
        });
    }

    [Fact]
    public void Titles_and_messages_follow_the_house_style()
    {
        Assert.All(FindingKinds.All, static kind =>
        {
            Assert.True(char.IsUpper(kind.Title[0]), kind.Id);
            Assert.False(kind.Title.EndsWith('.'), kind.Id);
            Assert.False(kind.Message.EndsWith('.'), kind.Id);
            Assert.NotEqual("", kind.Message);
        });
    }

    [Fact]
    public void Every_kind_has_a_help_page_that_starts_with_its_id_and_every_page_has_a_kind()
    {
        IEnumerable<string> pages = Directory.GetFiles(Path.Combine(s_generator, "docs"), "AMCT*.md").Select(static path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(FindingKinds.All.Select(static kind => kind.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
        Assert.All(FindingKinds.All, static kind =>
        {
            string page = File.ReadAllText(Path.Combine(s_generator, "docs", kind.Id + ".md"));
            Assert.Equal($"# {kind.Id}: {kind.Title}", page[..page.IndexOf('\n', StringComparison.Ordinal)].TrimEnd('\r'), ignoreCase: true);
            Assert.EndsWith($"generator/docs/{kind.Id}.md", kind.HelpLink, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_release_files_list_exactly_the_kinds_of_the_table()
    {
        string rows = File.ReadAllText(Path.Combine(s_generator, "AnalyzerReleases.Shipped.md")) + File.ReadAllText(Path.Combine(s_generator, "AnalyzerReleases.Unshipped.md"));
        IEnumerable<string> listed = Regex.Matches(rows, @"^(AMCT[0-9]{4}) \| (\S+) \| (\w+) \|", RegexOptions.Multiline).Select(static row => $"{row.Groups[1]} {row.Groups[2]} {row.Groups[3]}");

        Assert.Equal(
            FindingKinds.All.Select(static kind => $"{kind.Id} {kind.Category} {kind.Severity.ToRoslyn()}").Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_descriptor_says_what_its_kind_says()
    {
        Assert.All(FindingKinds.All, static kind =>
        {
            DiagnosticDescriptor descriptor = kind.ToDescriptor();
            Assert.Same(descriptor, kind.ToDescriptor());
            Assert.Equal((kind.Id, kind.Category, kind.HelpLink), (descriptor.Id, descriptor.Category, descriptor.HelpLinkUri));
            Assert.Equal((kind.Title, kind.Message), (descriptor.Title.ToString(), descriptor.MessageFormat.ToString()));
            Assert.Equal(kind.Severity.ToString(), descriptor.DefaultSeverity.ToString());
            Assert.True(descriptor.IsEnabledByDefault);
        });
    }

    [Fact]
    public void Every_id_of_the_checker_has_a_kind()
    {
        FieldInfo[] ids = typeof(TextDiagnosticIds).GetFields(BindingFlags.Public | BindingFlags.Static);
        Assert.NotEmpty(ids);
        Assert.All(ids, static id => Assert.Equal(id.GetRawConstantValue(), DataDiagnostics.Of(new TextDiagnostic { Id = (string)id.GetRawConstantValue()! }).Id));
    }
}
