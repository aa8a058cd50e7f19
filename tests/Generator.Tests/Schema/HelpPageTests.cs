using System.Reflection;
using System.Text.RegularExpressions;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Help pages are true: the first example of a page has its mistake and nothing else, the second has none.</summary>
public sealed class HelpPageTests
{
    private static readonly string s_folder = Path.Combine(Corpus.RepositoryRoot, "generator", "docs");

    public static TheoryData<string> SchemaPages =>
        [.. Directory.GetFiles(s_folder, "AMCT*.md").Select(static path => Path.GetFileNameWithoutExtension(path)).Where(static id => id[4] is '2' or '3').Order(StringComparer.Ordinal)];

    private static DiagnosticDescriptor[] Descriptors =>
        [.. typeof(DiagnosticInfo).Assembly.GetTypes()
            .Where(static type => type.Namespace == "AmctGen.Generator.Diagnostics")
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(static member => member.FieldType == typeof(DiagnosticDescriptor))
            .Select(static member => (DiagnosticDescriptor)member.GetValue(null)!)];

    [Theory]
    [MemberData(nameof(SchemaPages))]
    public void The_examples_of_a_page_are_real(string id)
    {
        string[] examples = [.. Regex.Matches(File.ReadAllText(Path.Combine(s_folder, id + ".md")).ReplaceLineEndings("\n"), "```proto\n(.*?)```", RegexOptions.Singleline).Select(static match => match.Groups[1].Value)];

        Assert.Equal(2, examples.Length);
        string[] wrong = [.. LinkRun.Findings(LinkRun.Link(examples[0])).Select(static error => error.Split(": ")[1])];
        Assert.NotEmpty(wrong);
        Assert.All(wrong, found => Assert.Equal(id, found));
        Assert.Empty(LinkRun.Findings(LinkRun.Link(examples[1])));
    }

    [Fact]
    public void Every_diagnostic_has_a_page_and_an_id_of_its_own()
    {
        DiagnosticDescriptor[] descriptors = Descriptors;

        Assert.InRange(descriptors.Length, 80, 1000);
        Assert.Equal(descriptors.Length, descriptors.Select(static descriptor => descriptor.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(descriptors.Where(static descriptor => !File.Exists(Path.Combine(s_folder, descriptor.Id + ".md"))).Select(static descriptor => descriptor.Id));
        Assert.Empty(descriptors.Where(static descriptor => descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture).EndsWith('.')).Select(static descriptor => descriptor.Id));
    }
}
