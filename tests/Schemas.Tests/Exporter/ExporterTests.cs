using System.Diagnostics;
using AmctGen.Cli;
using Xunit.Abstractions;

namespace AmctGen.Schemas.Tests.Exporter;

/// <summary>
/// The script that describes PyTorch networks: its descriptions are the recorded ones, whose facts are those that AMCT sees.
/// It runs where python3, or the program that AMCTGEN_PYTHON names, has torch; otherwise the test says so.
/// </summary>
public class ExporterTests(ITestOutputHelper output)
{
    private static readonly string s_command = Path.Combine(Amctgen.Root, "samples", "AmctGen.Cli");
    private static readonly string s_recorded = Path.Combine(Amctgen.Root, "tests", "Corpus", "graphs", "nets");
    private static readonly string s_samples = Path.Combine(Amctgen.Root, "samples", "Presets", "networks");
    private static readonly string s_networks = Path.Combine(Amctgen.Root, "tests", "Schemas.Tests", "Exporter", "networks.py");
    private static readonly string? s_python = Environment.GetEnvironmentVariable("AMCTGEN_PYTHON");

    [Fact]
    public void The_networks_are_described_as_they_are_recorded()
    {
        if (!HasTorch())
        {
            return;
        }
        using var amctgen = new Amctgen();

        (int exitCode, string errors) = Python(s_networks, s_command, amctgen.Folder);

        Assert.True(exitCode == 0, errors);
        string[] files = Directory.GetFiles(amctgen.Folder);
        Assert.Equal(17, files.Length);
        Assert.All(files, file =>
        {
            string name = Path.GetFileName(file);
            string recorded = Path.Combine(s_recorded, name);
            Assert.Equal(File.ReadAllText(File.Exists(recorded) ? recorded : Path.Combine(s_samples, name)).ReplaceLineEndings("\n"), File.ReadAllText(file));
        });
    }

    [Fact]
    public void The_printed_script_describes_a_model_of_a_module()
    {
        using var amctgen = new Amctgen();
        string script = Path.Combine(amctgen.Folder, "export_layers.py");
        Assert.Equal(0, amctgen.Run("layers", "--exporter", "-o", script).ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(s_command, "export_layers.py")).ReplaceLineEndings("\n"), File.ReadAllText(script));
        if (!HasTorch())
        {
            return;
        }
        string network = Path.Combine(amctgen.Folder, "net.textproto");

        (int exitCode, string errors) = Python(script, "torch.nn:Identity", "--input", "1x3", "-o", network);

        Assert.True(exitCode == 0, errors);
        Assert.Contains("node { name: \"identity1\" type: \"Identity\" }", File.ReadAllText(network), StringComparison.Ordinal);
        Assert.Equal(0, amctgen.Run("layers", network).ExitCode);
        Assert.Contains("a shape is written like 1x3x224x224", Python(script, "torch.nn:Identity", "--input", "3,4", "-o", network).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_and_a_model_exclude_each_other()
    {
        using var amctgen = new Amctgen();
        Assert.Equal(2, amctgen.Run("layers", "--exporter", "net.onnx").ExitCode);
    }

    [Theory]
    [InlineData("net.pt", "PK\u0003\u0004...", "the script that 'amctgen layers --exporter' prints")]
    [InlineData("net.caffemodel", "\u0001\u0002", "use the network's .prototxt")]
    public void Weights_are_not_a_network(string name, string start, string advice)
    {
        using var amctgen = new Amctgen();
        string file = amctgen.Write(name, start);

        Amctgen.Result result = amctgen.Run("layers", file);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(advice, string.Join("\n", result.Errors), StringComparison.Ordinal);
    }

    private bool HasTorch()
    {
        (int exitCode, string errors) = Python("-c", "import torch");
        Assert.True(s_python is null || exitCode == 0, errors);
        if (exitCode != 0)
        {
            output.WriteLine("skipped: python3 has no torch");
        }
        return exitCode == 0;
    }

    private static (int ExitCode, string Errors) Python(params string[] arguments)
    {
        var start = new ProcessStartInfo(s_python ?? "python3", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using Process process = Process.Start(start)!;
            process.OutputDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, errors);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return (-1, exception.Message);
        }
    }
}
