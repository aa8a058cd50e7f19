using System.IO.Compression;

namespace AmctGen.Package.Tests;

/// <summary>The tool's packages for single platforms: an installation selects the native one, or the one that needs .NET.</summary>
[Collection(PackageCollection.Name)]
public sealed class NativeToolTests(Consumer consumer)
{
    private const string Version = "0.0.2-test";

    [NativeFact]
    public void The_native_command_is_installed_where_there_is_one()
    {
        string folder = consumer.Folder("native-tool");
        string feed = Pack(folder);
        Assert.Equal(
            ["AmctGen.Cli", "AmctGen.Cli.any", $"AmctGen.Cli.{NativeToolchain.Platform}"],
            Directory.GetFiles(feed).Select(static file => Path.GetFileName(file).Replace($".{Version}.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        using (ZipArchive native = ZipFile.OpenRead(Path.Combine(feed, $"AmctGen.Cli.{NativeToolchain.Platform}.{Version}.nupkg")))
        {
            string[] files = [.. native.Entries.Where(static entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal)).Select(static entry => entry.Name)];
            Assert.Equal(["DotnetToolSettings.xml", OperatingSystem.IsWindows() ? "amctgen.exe" : "amctgen"], files.Order(StringComparer.Ordinal));
            Assert.NotNull(native.GetEntry("LICENSE"));
            Assert.NotNull(native.GetEntry("THIRD-PARTY-NOTICES.md"));
        }

        string program = Install(folder, feed);

        // Without .NET: no variable tells where it is.
        (int exitCode, string output) = Consumer.RunProgram("env", folder, "-i", program, "check", "--mode", "retrain", "quant.cfg");
        Assert.Equal(1, exitCode);
        Assert.Contains("quant.cfg(1,1): error AMCT5010: ", output, StringComparison.Ordinal);
        (exitCode, output) = Consumer.Run(folder, "tool", "exec", $"AmctGen.Cli@{Version}", "--yes", "--", "check", "--mode", "retrain", "quant.cfg");
        Assert.Equal(1, exitCode);
        Assert.Contains("quant.cfg(1,1): error AMCT5010: ", output, StringComparison.Ordinal);

        // On a platform that the package does not name.
        File.Delete(Path.Combine(feed, $"AmctGen.Cli.{NativeToolchain.Platform}.{Version}.nupkg"));
        (exitCode, output) = Consumer.Run(
            Consumer.RepositoryRoot(), ["pack", "samples/AmctGen.Cli", "-o", feed, "-p:NativeTool=true", "-p:NativePlatforms=zos-s390x", .. s_options]);
        Assert.True(exitCode == 0, output);
        string other = consumer.Folder("other-tool");
        program = Install(other, feed);
        Assert.True(Directory.GetFiles(Path.Combine(other, "bin"), "amctgen.dll", SearchOption.AllDirectories).Length == 1, "the package for all platforms is not installed");
        Assert.Equal(1, Consumer.RunProgram(program, other, "check", "--mode", "retrain", "quant.cfg").ExitCode);
    }

    // What is built already is packed.
    private static readonly string[] s_options =
    [
        "-c", Consumer.Configuration, "-p:BuildProjectReferences=false", "-p:RestoreRecursive=false", $"-p:PackageVersionOverride={Version}", $"-p:Version={Version}",
    ];

    private static string Pack(string folder)
    {
        string feed = Path.Combine(folder, "feed");
        (int exitCode, string output) = Consumer.RunProgram(
            "bash", folder, [Path.Combine(Consumer.RepositoryRoot(), "samples", "AmctGen.Cli", "pack-native.sh"), NativeToolchain.Platform, feed, .. s_options]);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        Assert.DoesNotContain("will always throw", output, StringComparison.Ordinal);
        return feed;
    }

    private static string Install(string folder, string feed)
    {
        File.WriteAllText(Path.Combine(folder, "quant.cfg"), "batch_nun: 1\n");
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
            </configuration>
            """);
        string target = Path.Combine(folder, "bin");
        (int exitCode, string output) = Consumer.Run(folder, "tool", "install", "AmctGen.Cli", "--version", Version, "--tool-path", target);
        Assert.True(exitCode == 0, output);
        return Path.Combine(target, OperatingSystem.IsWindows() ? "amctgen.exe" : "amctgen");
    }
}
