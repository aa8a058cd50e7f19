using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace AmctGen.Schemas.Tests;

/// <summary>What someone has who unpacks the archive of the native command on a machine without .NET.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [ArchiveFact]
    public void The_command_needs_nothing_of_the_machine()
    {
        _amctgen.Write("quant.cfg", "# proto-message: AMCTPytorchProto.AMCTRetrainConfig\nbatch_nun: 1\n");

        (int exitCode, string output) = Run("check", "quant.cfg");

        Assert.Equal(1, exitCode);
        Assert.Contains("quant.cfg(2,1): error AMCT5010: AMCTRetrainConfig has no field 'batch_nun'; did you mean 'batch_num'?", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("fix", "--write", "quant.cfg").ExitCode);
        Assert.Equal((0, ""), Run("check", "quant.cfg"));

        _amctgen.Write("net.csv", "conv1,Conv2d\n");
        (exitCode, output) = Run("explain", "--mode", "retrain", "--layers", "net.csv", "--format", "html", "-o", "quant.html", "quant.cfg");

        Assert.True(exitCode == 0, output);
        Assert.Contains("conv1", File.ReadAllText(Path.Combine(_amctgen.Folder, "quant.html")), StringComparison.Ordinal);
        Assert.StartsWith("# AMCT5010", Run("explain", "AMCT5010").Output, StringComparison.Ordinal);
    }

    [ArchiveFact]
    public void The_archive_has_help_and_licences_and_depends_on_its_files_only()
    {
        string folder = Path.GetDirectoryName(Program)!;
        using var archive = new TarReader(new GZipStream(File.OpenRead(folder + ".tar.gz"), CompressionMode.Decompress));
        var names = new List<string>();
        while (archive.GetNextEntry() is { } entry)
        {
            Assert.Equal((0, 0, DateTimeOffset.UnixEpoch), (entry.Uid, entry.Gid, entry.ModificationTime));
            names.Add(entry.Name[(Path.GetFileName(folder).Length + 1)..]);
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        foreach (string name in (string[])
            ["amctgen", "LICENSE", "THIRD-PARTY-NOTICES.md", "CHANGELOG.md", "README.md", "export_layers.py", "completion/bash", "docs/AMCT5010.md", "docs/amct.md", "docs/zh/amct.md"])
        {
            Assert.Contains(name, names);
        }
        foreach (string source in (string[])["generator/docs", "schemas/docs"])
        {
            Assert.All(Directory.GetFiles(Path.Combine(Amctgen.Root, source), "AMCT*.md"), page => Assert.Contains("docs/" + Path.GetFileName(page), names));
        }
    }

    private static string Program => Environment.GetEnvironmentVariable("AMCTGEN_COMMAND")!;

    // With an empty environment: neither PATH nor a variable of .NET.
    private (int ExitCode, string Output) Run(params string[] words)
    {
        var start = new ProcessStartInfo(Program, words)
        {
            WorkingDirectory = _amctgen.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Clear();
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
