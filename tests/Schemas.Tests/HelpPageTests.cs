using AmctGen.Cli.Findings;
using AmctGen.Cli.Help;
using AmctGen.Cli.Languages;
using AmctGen.Cli.Rendering;
using AmctGen.Generator.Diagnostics;
using AmctGen.Samples;

namespace AmctGen.Schemas.Tests;

/// <summary><c>explain ID</c>: the help page of a diagnostic.</summary>
public sealed class HelpPageTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void Every_kind_of_finding_has_a_page_in_the_command()
    {
        string[] ids = [.. FindingKinds.All.Select(static kind => kind.Id)];

        Assert.Empty(ids.Except(HelpPages.Ids));
        Assert.Contains("AMCT5201", HelpPages.Ids);
    }

    [Theory]
    [InlineData("AMCT5002")]
    [InlineData("amct5002")]
    public void A_page_is_printed_as_Markdown_in_a_pipe(string id)
    {
        Amctgen.Result result = _amctgen.Run("explain", id);

        string page = File.ReadAllText(Path.Combine(Amctgen.Root, "generator", "docs", "AMCT5002.md"));
        Assert.Equal((0, page), (result.ExitCode, result.Text));
    }

    [Fact]
    public void A_page_is_laid_out_for_a_terminal()
    {
        string text = _amctgen.RunOnTerminal(new Terminal(Width: 60, UsesColors: false), "explain", "AMCT4010").Text;
        string colored = _amctgen.RunOnTerminal(new Terminal(Width: 60, UsesColors: true), "explain", "AMCT4010").Text;

        Assert.StartsWith("AMCT4010: ", text, StringComparison.Ordinal);
        Assert.StartsWith("\e[1mAMCT4010: ", colored, StringComparison.Ordinal);
        Assert.DoesNotContain("```", text, StringComparison.Ordinal);
        Assert.DoesNotContain(".md)", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), static line => Assert.True(line.Length <= 60 || line.StartsWith("    ", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Every_finding_about_AMCT_and_about_overrides_has_a_page_in_Chinese() => Assert.All(AmctFindings.Kinds.Concat(FindingKinds.All.Where(static kind => kind.Id.StartsWith("AMCT51", StringComparison.Ordinal))), kind =>
    {
        string page = _amctgen.Run("explain", kind.Id, "--lang", "zh").Text;

        Assert.StartsWith($"# {kind.Id}: {Language.Chinese.Of(kind.Title)}\n\n", page, StringComparison.Ordinal);
        Assert.Equal(Count(_amctgen.Run("explain", kind.Id).Text, "```"), Count(page, "```"));
    });

    [Fact]
    public void The_page_of_a_name_that_matches_no_layer_is_in_Chinese() =>
        Assert.StartsWith("# AMCT5030: 名称与任何层都不匹配\n", _amctgen.Run("explain", "AMCT5030", "--lang", "zh").Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_in_Chinese_is_laid_out_for_a_terminal()
    {
        string text = _amctgen.RunOnTerminal(new Terminal(Width: 60, UsesColors: false), "explain", "AMCT5208", "--lang", "zh").Text;

        Assert.All(text.Split('\n'), static line => Assert.True(DisplayWidth.Of(line) <= 60 || line.StartsWith("    ", StringComparison.Ordinal), line));
        Assert.DoesNotMatch("(?m)^[，。；：）]", text);
    }

    [Fact]
    public void A_page_that_is_not_translated_is_in_English() =>
        Assert.Equal(_amctgen.Run("explain", "AMCT5002").Text, _amctgen.Run("explain", "AMCT5002", "--lang", "zh").Text);

    [Fact]
    public void An_id_that_does_not_exist_is_wrong_usage()
    {
        Amctgen.Result result = _amctgen.Run("explain", "AMCT50021");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("amctgen: there is no diagnostic 'AMCT50021'; did you mean 'AMCT50", result.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_called_like_an_id_is_a_file()
    {
        string file = _amctgen.Write("AMCT5002", "");

        Assert.False(HelpPages.IsId([file]));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
