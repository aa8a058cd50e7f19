using AmctGen.Cli;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Completion;

namespace AmctGen.Schemas.Tests;

/// <summary>Completion in shells: the words that the command offers, and the scripts that ask for them.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("check", "ch")]
    [InlineData("check", "check")]
    [InlineData("--help --version", "--")]
    [InlineData("--message --mode", "check", "--m")]
    [InlineData("prune", "check", "--mode", "p")]
    [InlineData("prune", "check", "--mode", "=", "p")]
    [InlineData("--mode=prune", "check", "--mode=p")]
    [InlineData("pytorch tf caffe onnx mindspore atc", "effective", "--schema", "")]
    [InlineData("pytorch tf caffe onnx mindspore atc", "effective", "--schema", "=")]
    [InlineData("pytorch tf caffe onnx mindspore atc", "effective", "--schema", "\"\"")]
    [InlineData("strict merge", "format", "a.txt", "--dialect", "")]
    [InlineData("AMCTPytorchDistillProto.AMCTDistillConfig", "check", "--message", "AMCTPytorchDistillProto.AMCT")]
    [InlineData("tidy", "help", "ti")]
    [InlineData("AMCT5106 AMCT5107", "explain", "--layers", "a.csv", "amct510")]
    [InlineData("bash zsh fish powershell", "completion", "")]
    [InlineData("--help", "tidy", "--h")]
    public void The_last_word_of_a_call_is_completed(string expected, params string[] words)
    {
        string[] found = Complete(words);

        Assert.Equal(expected.Split(' ').ToHashSet(), expected.StartsWith("AMCT5106", StringComparison.Ordinal) ? found.TakeLast(2).ToHashSet() : [.. found]);
    }

    [Theory]
    [InlineData("check", "")]
    [InlineData("check", "--layers", "")]
    [InlineData("check", "--mode", "prune", "qua")]
    [InlineData("check", "--", "--m")]
    [InlineData("unknown", "--m")]
    [InlineData("tidy", "--check", "")]
    public void Files_are_left_to_the_shell(params string[] words) => Assert.Empty(Complete(words));

    [Fact]
    public void The_first_word_is_a_command_of_the_table()
    {
        string[] commands = [.. CommandTable.CreateRoot().Subcommands.Where(static command => !command.Hidden).Select(static command => command.Name)];

        Assert.Equal(commands, Complete(""));
        Assert.DoesNotContain("complete", commands);
    }

    [Fact]
    public void Every_offered_value_is_accepted_by_its_option()
    {
        string config = _amctgen.Write("a.cfg", "");
        string layers = _amctgen.Write("a.csv", "conv1,Conv2d\n");
        foreach (ToolCommand command in CommandTable.CreateRoot().Subcommands.OfType<ToolCommand>())
        {
            foreach (ToolOption option in command.Options.OfType<ToolOption>())
            {
                foreach (string value in option.Values())
                {
                    string[] mode = option.Name == "--mode" || !command.Options.Any(static other => other.Name == "--mode") ? [] : ["--mode", "calibration"];
                    Amctgen.Result result = _amctgen.Run(
                        [command.Name, option.Name, value, .. mode, .. command.Options.Any(static other => other.Name == "--layers") ? ["--layers", layers] : Array.Empty<string>(), config]);
                    Assert.DoesNotContain(result.Errors, error => error.Contains($"{option.Name} must be", StringComparison.Ordinal)
                        || error.Contains("there is no message", StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public void Each_shell_has_a_script_that_asks_the_command()
    {
        foreach (string shell in CompletionScripts.Shells)
        {
            Amctgen.Result result = _amctgen.Run("completion", shell);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains(" complete -- ", result.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', result.Text);
        }
        Assert.Equal(
            (2, "amctgen: completion needs a SHELL: bash, zsh, fish, powershell"),
            (_amctgen.Run("completion", "csh").ExitCode, _amctgen.Run("completion").Errors[0]));
    }

    private string[] Complete(params string[] words) =>
        [.. _amctgen.Run(["complete", "--", .. words]).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t')[0])];
}
