using System.Text.RegularExpressions;
using AmctGen.Cli;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Rendering;
using AmctGen.Schemas.Effective;

namespace AmctGen.Schemas.Tests;

/// <summary>Parsing of the command line: options, files, wrong usage, help.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public static TheoryData<string> Commands => new(CommandTable.CreateRoot().Subcommands.Select(static command => command.Name));

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("unknown command 'chek'; did you mean 'check'?", "chek", "x.cfg")]
    [InlineData("unknown command 'chek'; did you mean 'check'?", "chek", "--help")]
    [InlineData("unknown command 'chek'; did you mean 'check'?", "help", "chek")]
    [InlineData("unknown command 'amctgen'", "amctgen", "check", "x.cfg")]
    [InlineData("unknown command '[red]'", "[red]")]
    [InlineData("unknown command '[red]'", "[red]", "check", "--message", "M", "x.cfg")]
    [InlineData("unknown command '[suggest]'", "[suggest]", "che")]
    [InlineData("unknown command '@list.txt'", "@list.txt")]
    [InlineData("unknown command ''", "")]
    [InlineData("unknown option '--verbose'", "--verbose", "check", "x.cfg")]
    [InlineData("unknown option '--versoin'; did you mean '--version'?", "--versoin")]
    [InlineData("unknown option '--dialct'; did you mean '--dialect'?", "check", "--message", "M", "--dialct=merge", "x.cfg")]
    [InlineData("unknown option '--canon'; did you mean '--canonical'?", "format", "--message", "M", "--canon", "x.cfg")]
    [InlineData("unknown option '-x'", "check", "--message", "M", "-x", "x.cfg")]
    [InlineData("unknown option '--version'", "check", "--message", "M", "--version", "x.cfg")]
    [InlineData("the option --message needs a value", "check", "--message", "--mode", "prune", "x.cfg")]
    [InlineData("the option --message needs a value", "check", "--message=", "x.cfg")]
    [InlineData("the option --message needs a value", "check", "--message", "--", "x.cfg")]
    [InlineData("the option --message is given 2 times; it expects one value", "check", "--message", "M", "--message=N", "x.cfg")]
    [InlineData("the option --canonical is given without a value", "format", "--message", "M", "--canonical=true", "x.cfg")]
    [InlineData("help needs at most one COMMAND", "help", "check", "format")]
    public void Wrong_usage_ends_with_2_and_prints_nothing_on_standard_output(string expected, params string[] arguments)
    {
        Amctgen.Result result = _amctgen.Run(arguments);

        Assert.Equal((2, "amctgen: " + expected, 0), (result.ExitCode, result.Errors[0], result.Output.Length));
        Assert.Equal("'amctgen --help' lists the commands, 'amctgen COMMAND --help' their options", result.Errors[1]);
    }

    [Theory]
    [InlineData("tidy")]
    [InlineData("check")]
    [InlineData("[red]")]
    [InlineData("missing/tidy")]
    public void A_word_after_the_command_is_a_file_whatever_it_looks_like(string file)
    {
        Amctgen.Result result = _amctgen.Run("tidy", file);

        Assert.Equal((1, file + ": error AMCT9020: the file does not exist"), (result.ExitCode, Assert.Single(result.Errors)));
    }

    [Fact]
    public void A_word_with_an_at_sign_is_the_name_of_a_file()
    {
        _amctgen.Write("list.txt", "--check\n");
        string file = _amctgen.Write("@list.txt", "a:1\n");

        // The file list.txt is next to it: a response file would bring the option --check.
        Amctgen.Result result = _amctgen.Run("tidy", file);
        Amctgen.Result missing = _amctgen.Run("tidy", "@missing-list.txt");

        Assert.Equal((0, "a: 1\n"), (result.ExitCode, result.Text));
        Assert.Equal((1, "@missing-list.txt: error AMCT9020: the file does not exist"), (missing.ExitCode, Assert.Single(missing.Errors)));
    }

    [Fact]
    public void Values_may_be_joined_to_their_options()
    {
        _amctgen.Write("out/a.proto", "syntax = \"proto3\";\nmessage A { int32 x = 1; }\n");
        string folder = Path.Combine(_amctgen.Folder, "out");
        string target = Path.Combine(_amctgen.Folder, "cs");

        Assert.Equal(0, _amctgen.Run("compile", "-I" + folder, "-o" + target, "a.proto").ExitCode);
        Assert.Single(Directory.GetFiles(target));
        string[] joined = ["--message=A", "--proto=a.proto", "-I" + folder, "-"];
        string[] apart = ["-", "--message", "A", "--canonical", "--proto", "a.proto", "-I", folder, "--canonical"];
        Assert.All([joined, apart], words => Assert.Equal("x: 1\n", _amctgen.RunWithInput("x:1"u8.ToArray(), ["format", .. words]).Text));
    }

    [Fact]
    public void After_two_dashes_every_word_is_a_file()
    {
        Amctgen.Result result = _amctgen.Run("check", "--message", "AMCTDistillConfig", "--", "--help", "-x", "--message=");

        Assert.Equal(["--help", "-x", "--message="], result.Errors.Select(static error => error.Split(": error AMCT9020: ")[0]));
        Assert.Equal((1, ""), (result.ExitCode, result.Text));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_has_help_with_its_options_and_an_example(string name)
    {
        Amctgen.Result result = _amctgen.Run(name, "--help");

        ToolCommand command = Find(name);
        Assert.Equal((0, 0), (result.ExitCode, result.Errors.Length));
        Assert.StartsWith("amctgen " + name + " ", result.Text, StringComparison.Ordinal);
        Assert.All(command.Options.Cast<ToolOption>(), option => Assert.Contains($"\n  {option.Form} ", result.Text, StringComparison.Ordinal));
        Assert.NotEmpty(command.Examples);
        Assert.All(command.Examples, example => Assert.Contains($"\n  {example}\n", result.Text, StringComparison.Ordinal));
        Assert.All(result.Text.Split('\n'), static line => Assert.True(line.Length <= Terminal.UsualWidth, line));
        Assert.Equal(result.Text, _amctgen.Run("help", name).Text);
        Assert.Equal(result.Text, _amctgen.Run(name, "-h", "--no-such-option", "x.cfg").Text);
        Assert.Equal(result.Text, _amctgen.Run("-h", name).Text);
    }

    // The examples of help can be typed as they are: they name existing options, each with its value, and files.
    [Theory]
    [MemberData(nameof(Commands))]
    public void The_examples_of_help_are_calls_that_the_command_understands(string name)
    {
        ToolCommand command = Find(name);

        Assert.All(command.Examples, example =>
        {
            string[] words = Regex.Split(example, " [<>|] ")[0].Split(' ');
            Assert.Equal(["amctgen", name], words[..2]);
            Assert.InRange(_amctgen.Run(words[1..]).ExitCode, 0, 1);
        });
    }

    [Theory]
    [InlineData("check")]
    [InlineData("effective")]
    [InlineData("explain")]
    public void Help_names_every_mode_with_its_aliases(string command)
    {
        string help = _amctgen.Run(command, "--help").Text;

        Assert.All(AmctMode.All, mode =>
        {
            string shown = string.Join(" ", [mode.Name, .. mode.Aliases.Select(static alias => $"({alias})")]);
            Assert.Contains(shown, help, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_result_cannot_replace_an_input()
    {
        string layers = _amctgen.Write("net.csv", "conv1,Conv2d\n");

        Amctgen.Result result = _amctgen.Run("layers", layers, "-o", Path.Combine(_amctgen.Folder, ".", "net.csv"));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("amctgen: -o names an input of the call", result.Errors[0], StringComparison.Ordinal);
        Assert.Equal("conv1,Conv2d\n", File.ReadAllText(layers));
    }

    [Fact]
    public void Help_lists_all_commands()
    {
        string help = _amctgen.Run("--help").Text;

        string[] hidden = ["complete"];
        Assert.Equal(15, Commands.Count);
        Assert.All(CommandTable.CreateRoot().Subcommands.Select(static command => command.Name).Except(hidden), name =>
            Assert.Contains($"\n  {name} ", help, StringComparison.Ordinal));
        Assert.Equal([help, help], [_amctgen.Run("help").Text, _amctgen.Run("-h").Text]);
    }

    [Fact]
    public void The_version_is_that_of_the_assembly()
    {
        Amctgen.Result result = _amctgen.Run("--version");

        Assert.Equal((0, 0), (result.ExitCode, result.Errors.Length));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", result.Text);
        Assert.Equal(AmctGen.Cli.Findings.ToolVersion.Current + "\n", result.Text);
    }

    private static ToolCommand Find(string name) =>
        Assert.IsType<ToolCommand>(CommandTable.CreateRoot().Subcommands.Single(command => command.Name == name));
}
