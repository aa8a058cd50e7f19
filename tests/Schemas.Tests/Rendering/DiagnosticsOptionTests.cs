using System.Text.Json.Nodes;
using AmctGen.Cli.Rendering;

namespace AmctGen.Schemas.Tests.Rendering;

/// <summary>The option <c>--diagnostics</c>, and what each form does with unusual names, lines and characters.</summary>
public sealed class DiagnosticsOptionTests : IDisposable
{
    private const string Message = "AMCTPytorchProto.AMCTConfig";

    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Fact]
    public void Text_is_the_form_in_pipes_and_excerpts_are_the_form_on_a_terminal()
    {
        string file = _amctgen.Write("a.cfg", "batch_nmu: 1\n");
        string[] text = Check("text", file).Errors;

        Assert.Equal(text, _amctgen.Run("check", "--message", Message, file).Errors);
        Assert.Equal(text, _amctgen.RunOnTerminal(new Terminal(100, UsesColors: true), "check", "--message", Message, "--diagnostics", "text", file).Errors[..^1]);
        Assert.Equal(Check("rich", file).Errors, _amctgen.RunOnTerminal(new Terminal(110, UsesColors: false), "check", "--message", Message, file).Errors[..^1]);
        Assert.Equal(text[0], Check("rich", file).Errors[0]);
    }

    [Fact]
    public void Every_form_goes_to_standard_error_and_the_exit_code_is_the_same()
    {
        string file = _amctgen.Write("a.cfg", "batch_nmu: 1\n");
        foreach (string form in new[] { "text", "rich", "json", "sarif", "github" })
        {
            Amctgen.Result result = Check(form, file);
            Assert.Equal((1, 0, true), (result.ExitCode, result.Output.Length, result.Errors.Length > 0));
        }
    }

    [Fact]
    public void A_document_is_written_even_if_there_is_nothing_to_report()
    {
        string file = _amctgen.Write("a.cfg", "batch_num: 1\n");

        Assert.Empty(Check("text", file).Errors);
        Assert.Empty(Check("rich", file).Errors);
        Assert.Empty(Check("github", file).Errors);
        JsonNode json = JsonNode.Parse(string.Concat(Check("json", file).Errors))!;
        Assert.Equal((0, 0), ((int)json["exitCode"]!, json["diagnostics"]!.AsArray().Count));
        Assert.Empty(JsonNode.Parse(string.Concat(Check("sarif", file).Errors))!["runs"]![0]!["results"]!.AsArray());
    }

    [Fact]
    public void Another_form_is_wrong_usage()
    {
        Amctgen.Result result = Check("xml", "a.cfg");

        Assert.Equal((2, "amctgen: --diagnostics must be one of text, rich, json, sarif, github, not 'xml'"), (result.ExitCode, result.Errors[0]));
    }

    [Theory]
    [InlineData("compile")]
    [InlineData("format", "--message", Message)]
    [InlineData("tidy")]
    [InlineData("effective", "--mode", "calibration", "--layers", "l.csv")]
    [InlineData("explain", "--mode", "calibration", "--layers", "l.csv")]
    [InlineData("fix", "--message", Message)]
    public void Every_command_has_the_option(params string[] call)
    {
        string layers = _amctgen.Write("l.csv", "conv1,Conv2d\n");
        string file = _amctgen.Write("a.cfg", "batch_num: {\n");
        string[] words = [.. call.Select(word => word == "l.csv" ? layers : word), "--diagnostics", "json", file];
        Amctgen.Result result = _amctgen.Run(words);

        Assert.Equal((1, 1), (result.ExitCode, (int)JsonNode.Parse(string.Concat(result.Errors))!["exitCode"]!));
    }

    [Fact]
    public void Findings_that_are_left_out_are_a_note()
    {
        string file = _amctgen.Write("a.proto", string.Concat(Enumerable.Repeat("}\n", 1_100)));
        string[] Compile(string form) => _amctgen.Run("compile", "-I", _amctgen.Folder, "--diagnostics", form, file).Errors;
        JsonNode json = JsonNode.Parse(string.Concat(Compile("json")))!;
        JsonNode run = JsonNode.Parse(string.Concat(Compile("sarif")))!["runs"]![0]!;

        Assert.Equal(1_000, json["diagnostics"]!.AsArray().Count);
        Assert.Equal("more errors are left out", (string)Assert.Single(json["notes"]!.AsArray())!["message"]!);
        Assert.Equal("more errors are left out", (string)Assert.Single(run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray())!["message"]!["text"]!);
        Assert.EndsWith("::more errors are left out", Compile("github")[^1], StringComparison.Ordinal);
        Assert.Equal("a.proto: more errors are left out", Compile("rich")[^1]);
    }

    [Fact]
    public void Characters_that_end_an_annotation_are_escaped()
    {
        string file = _amctgen.Write("50%, a:b.cfg", "batch_num: 5%\n");
        string error = Check("github", file).Errors[0];

        Assert.StartsWith("::error file=", error, StringComparison.Ordinal);
        Assert.Contains("50%25%2C a%3Ab.cfg,line=1,col=", error, StringComparison.Ordinal);
        Assert.Contains("title=AMCT50", error, StringComparison.Ordinal);
        Assert.DoesNotContain("'%'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_is_an_escaped_address_in_sarif()
    {
        string file = _amctgen.Write("ne t#1/量.cfg", "batch_nmu: 1\n");
        JsonNode result = JsonNode.Parse(string.Concat(Check("sarif", file).Errors))!["runs"]![0]!["results"]![0]!;
        string uri = (string)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!;

        Assert.EndsWith("ne%20t%231/%E9%87%8F.cfg", uri, StringComparison.Ordinal);
        Assert.StartsWith("file:///", Path.IsPathFullyQualified(file) ? new Uri(file).AbsoluteUri : uri, StringComparison.Ordinal);
    }

    [Theory]
    // Wide characters have two columns, marks none, and tabs end at the next stop.
    [InlineData("skip_layers: '量化'  batch_nmu: 1", "  1 | skip_layers: '量化'  batch_nmu: 1", "    |                      ^^^^^^^^^")]
    [InlineData("skip_layers: 'e\u0301'  batch_nmu: 1", "  1 | skip_layers: 'e\u0301'  batch_nmu: 1", "    |                   ^^^^^^^^^")]
    [InlineData("skip_layers: '👍'\tbatch_nmu: 1", "  1 | skip_layers: '👍'   batch_nmu: 1", "    |                     ^^^^^^^^^")]
    [InlineData("\t\tbatch_nmu: 1", "  1 |         batch_nmu: 1", "    |         ^^^^^^^^^")]
    // Hidden characters have a name.
    [InlineData("skip_layers: 'a\u200Bb' batch_nmu: 1", "  1 | skip_layers: 'a<U+200B>b' batch_nmu: 1", "    |                           ^^^^^^^^^")]
    public void The_marks_are_below_the_place(string text, string line, string marks)
    {
        string[] errors = Check("rich", _amctgen.Write("a.cfg", text)).Errors;
        int found = Array.IndexOf(errors, line);

        Assert.True(found >= 0, string.Join('\n', errors));
        Assert.Equal(marks, errors[found + 1]);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        string name = new('x', 300);
        string[] errors = Check("rich", _amctgen.Write("a.cfg", $"skip_layers: '{name}' batch_nmu: 1 skip_layers: '{name}'")).Errors;

        Assert.Equal($"  1 | ...{new string('x', 29)}' batch_nmu: 1 skip_layers: '{new string('x', 40)}...", errors[1]);
        Assert.Equal($"    | {new string(' ', 34)}^^^^^^^^^", errors[2]);
        Assert.All(errors[1..], static line => Assert.InRange(line.Length, 1, 110));
    }

    [Fact]
    public void A_huge_line_is_shown_in_little_time()
    {
        string text = string.Concat(Enumerable.Repeat("batch_nmu: 1 ", 2_000)) + new string(' ', 1_000_000);
        string[] errors = Check("rich", _amctgen.Write("a.cfg", text)).Errors;

        Assert.All(errors.Where(static line => line.Contains(" | ", StringComparison.Ordinal)), static line => Assert.InRange(line.Length, 1, 110));
    }

    [Fact]
    public void Colours_are_only_used_if_the_terminal_allows_them()
    {
        string file = _amctgen.Write("a.cfg", "batch_nmu: 1\n");
        string colored = string.Join('\n', _amctgen.RunOnTerminal(new Terminal(100, UsesColors: true), "check", "--message", Message, file).Errors);
        string plain = string.Join('\n', _amctgen.RunOnTerminal(new Terminal(100, UsesColors: false), "check", "--message", Message, file).Errors);

        Assert.Contains("\e[1;31merror AMCT5010\e[0m", colored, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(colored, "\e\\[[0-9;]*m", ""));
    }

    private Amctgen.Result Check(string form, string file) => _amctgen.Run("check", "--message", Message, "--diagnostics", form, file);
}
