using System.Diagnostics;
using System.Reflection;

namespace AmctGen.Package.Tests;

/// <summary>Packs the product once and creates new projects that reference it from a local folder, like a user.</summary>
public sealed class Consumer : IDisposable
{
    public const string Version = "0.0.1-test";

    private static readonly string[] s_projects =
    [
        "runtime/AmctGen.Runtime.csproj", "schemas/AmctGen.Schemas.csproj", "samples/AmctGen.Cli/AmctGen.Cli.csproj",
        "runtime/Configuration/AmctGen.Extensions.Configuration.csproj",
    ];

    private readonly Lazy<HostProjects> _hosts;
    private readonly string _root = Directory.CreateTempSubdirectory("amctgen-consumer-").FullName;

    public Consumer()
    {
        _hosts = new Lazy<HostProjects>(() => HostProjects.Build(_root));
        foreach (string project in s_projects)
        {
            (int exitCode, string output) = Run(
                _root, "pack", Path.Combine(RepositoryRoot(), project), "-c", Configuration, "-o", Feed, $"-p:PackageVersionOverride={Version}");
            Assert.True(exitCode == 0, output);
        }
        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="local" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{PackageFolder}" /></fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="packages" /></config>
            </configuration>
            """);
        // Cut the project off from the files of any folder above.
        File.WriteAllText(Path.Combine(_root, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(_root, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(_root, "Directory.Packages.props"), "<Project />");
    }

    /// <summary>The configuration that these tests are built in.</summary>
    public static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    /// <summary>The folder with the packages.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>The packed package.</summary>
    public string PackagePath => PathOf("AmctGen");

    /// <summary>One of the packages.</summary>
    public string PathOf(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>Projects of many kinds, all built in one run.</summary>
    public HostProjects Hosts => _hosts.Value;

    // Where the packages of this project were restored to: consumers find third-party packages there without a network.
    private static string PackageFolder => typeof(Consumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static one => one.Key == "PackageFolder").Value!;

    /// <summary>Writes a console project with the given files next to its project file.</summary>
    public string Create(string name, params (string Path, string Text)[] files)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>12.0</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AmctGen" Version="0.0.1-test" />
              </ItemGroup>
            </Project>
            """);
        foreach ((string path, string text) in files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
        return folder;
    }

    /// <summary>Makes an empty folder.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>Runs the .NET command line in a folder.</summary>
    public static (int ExitCode, string Output) Run(string folder, params string[] arguments) => RunProgram("dotnet", folder, arguments);

    /// <summary>Runs a program in a folder.</summary>
    public static (int ExitCode, string Output) RunProgram(string program, string folder, params string[] arguments)
    {
        using Process process = Start(program, folder, arguments);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Starts a program in a folder.</summary>
    public static Process Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        // The outer build's switches must not leak into the inner one.
        foreach (string variable in start.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>The folder that contains the solution.</summary>
    public static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "AmctGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException("AmctGen.sln is in no folder above the tests");
    }
}
