using System.Diagnostics;
using System.Text;

namespace AmctGen.Package.Tests;

/// <summary>A change of a schema, of a data file or of a layers file is noticed; nothing is compiled again without one.</summary>
[Collection(PackageCollection.Name)]
public sealed class WatchTests(Consumer consumer)
{
    private const string Proto = """
        syntax = "proto2";
        package press;
        import "amctgen/options.proto";
        message PressConfig {
          option (amctgen.feature) = { name: "press" section { entry: "bits" } skip { field: "skip" by: LAYER_NAME } };
          optional Bits bits = 1;
          repeated string skip = 2;
        }
        message Bits { optional uint32 count = 1; }
        """;

    private const string Data = "bits { count: 8 }\nskip: 'conv1'\n";

    [Fact]
    public void Only_a_change_compiles_again()
    {
        string folder = Create("Incremental");
        string assembly = Path.Combine(folder, "obj", "Debug", "net10.0", "Incremental.dll");
        bool Compiles()
        {
            DateTime before = File.GetLastWriteTimeUtc(assembly);
            (int exitCode, string output) = Consumer.Run(folder, "build", "-nologo", "-v:m");
            Assert.True(exitCode == 0, output);
            return File.GetLastWriteTimeUtc(assembly) != before;
        }

        Assert.True(Compiles());
        Assert.False(Compiles());
        foreach ((string file, string text) in new[] { ("press.proto", Proto + "// More.\n"), ("press.cfg", Data + "# More.\n"), ("net.csv", "conv1,Conv2d\nconv2,Conv2d\n") })
        {
            File.WriteAllText(Path.Combine(folder, file), text);
            Assert.True(Compiles(), file);
        }
        Assert.False(Compiles());
    }

    [Fact]
    public void Dotnet_watch_builds_again_when_a_file_changes()
    {
        string folder = Create("Watched");
        using var watch = new WatchedBuild(folder);

        watch.WaitForBuild("Build succeeded");
        foreach ((string file, string right, string wrong, string found) in new[]
        {
            ("press.cfg", Data, "bist { count: 8 }\n", "press.cfg(1,1): error AMCT5010"),
            ("press.proto", Proto, Proto.Replace("uint32", "uint23", StringComparison.Ordinal), "press.proto(9,25): error AMCT2"),
            ("net.csv", "conv1,Conv2d\n", "conv2,Conv2d\n", "press.cfg(2,1): error AMCT5030"),
        })
        {
            File.WriteAllText(Path.Combine(folder, file), wrong);
            watch.WaitForBuild(found);
            File.WriteAllText(Path.Combine(folder, file), right);
            watch.WaitForBuild("Build succeeded");
        }
    }

    // The data file is listed last, after the targets of the package.
    private string Create(string name) => consumer.Create(
        name,
        ("press.proto", Proto),
        ("press.cfg", Data),
        ("net.csv", "conv1,Conv2d\n"),
        ("Directory.Build.targets", """<Project><ItemGroup><AmctGenConfig Include="press.cfg" Message="PressConfig" Layers="net.csv" /></ItemGroup></Project>"""),
        ("Program.cs", "System.Console.WriteLine(new Press.PressConfig());"));

    /// <summary>A running <c>dotnet watch build</c>.</summary>
    private sealed class WatchedBuild : IDisposable
    {
        private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

        private readonly Process _process;
        private readonly StringBuilder _output = new();
        private readonly SemaphoreSlim _ready = new(0);

        public WatchedBuild(string folder)
        {
            _process = Consumer.Start("dotnet", folder, "watch", "--non-interactive", "build", "-nologo", "-tl:off");
            _process.OutputDataReceived += (_, line) => Add(line.Data);
            _process.ErrorDataReceived += (_, line) => Add(line.Data);
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        /// <summary>Waits until a build has printed the text and the command is idle again. One change of a file can cause several builds.</summary>
        public void WaitForBuild(string expected)
        {
            string output = "";
            do
            {
                Assert.True(_ready.Wait(s_patience), $"no build printed '{expected}': {output}");
                lock (_output)
                {
                    output = _output.ToString();
                    _output.Clear();
                }
            }
            while (!output.Contains(expected, StringComparison.Ordinal));
        }

        private void Add(string? line)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }
            if (line?.Contains("Waiting for a file to change", StringComparison.Ordinal) == true)
            {
                _ready.Release();
            }
        }

        public void Dispose()
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
            _ready.Dispose();
        }
    }
}
