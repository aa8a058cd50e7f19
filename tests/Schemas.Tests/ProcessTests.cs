using System.Diagnostics;

namespace AmctGen.Schemas.Tests;

/// <summary>The command as a process: what depends on the current folder, and on streams that the caller has closed.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [InlineData("fix")]
    [InlineData("tidy")]
    public void A_link_that_is_named_without_a_folder_leads_to_its_file(string command)
    {
        string target = _amctgen.Write("real.cfg", "# proto-message: AMCTDistillConfig\nbatch_num:1;;\n");
        File.CreateSymbolicLink(Path.Combine(_amctgen.Folder, "link.cfg"), "real.cfg");
        if (command == "tidy")
        {
            File.WriteAllText(target, "batch_num:1\n");
        }

        (int exitCode, string error) = Run(" ", command, "--write", "link.cfg");

        Assert.True(exitCode == 0, error);
        Assert.Contains("batch_num: 1", File.ReadAllText(target).Replace("num:1", "num: 1", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(";;", File.ReadAllText(target), StringComparison.Ordinal);
        Assert.Equal("real.cfg", new FileInfo(Path.Combine(_amctgen.Folder, "link.cfg")).LinkTarget);
    }

    [Theory]
    [InlineData("<&-", 0)]
    [InlineData(">&-", 1)]
    [InlineData("2>&-", 1)]
    [InlineData("2>/dev/full", 1)]
    [InlineData(">/dev/full", 1)]
    public void A_stream_that_is_closed_or_full_is_no_crash(string redirection, int mostExitCode)
    {
        _amctgen.Write("a.cfg", "# proto-message: AMCTDistillConfig\nbatch_num: 1\nbatch_num: 2\n");

        string[] call = redirection.StartsWith('2') ? ["check", "a.cfg"] : ["--version"];
        (int exitCode, string error) = Run(redirection, call);

        Assert.InRange(exitCode, 0, mostExitCode);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Error) Run(string redirection, params string[] words)
    {
        string[] program = Environment.GetEnvironmentVariable("AMCTGEN_COMMAND") is { } published
            ? [published]
            : ["dotnet", Path.Combine(AppContext.BaseDirectory, "amctgen.dll")];
        var start = new ProcessStartInfo("sh", ["-c", $"\"$@\" {redirection}", "sh", .. program, .. words])
        {
            WorkingDirectory = _amctgen.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
