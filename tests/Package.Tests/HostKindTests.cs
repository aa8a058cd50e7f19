using System.Text.Json;

namespace AmctGen.Package.Tests;

/// <summary>Projects that are set up in different ways build, without a warning, and run.</summary>
[Collection(PackageCollection.Name)]
public sealed class HostKindTests(Consumer consumer)
{
    private const string Answer = "host: \"a\" port: 80 True";

    [Fact]
    public void Versions_can_be_managed_centrally() => Assert.Equal(Answer, Run("central"));

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void A_project_can_have_several_frameworks(string framework) => Assert.Equal(Answer, Run("frameworks", "--framework", framework));

    [Fact]
    public void Generated_files_in_the_folder_of_the_project_are_not_compiled_again()
    {
        Assert.Equal(Answer, Run("emitted"));
        string folder = Path.Combine(consumer.Hosts.Root, "emitted");
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "Generated"), "shop-*.g.cs", SearchOption.AllDirectories));

        (int exitCode, string output) = Consumer.Run(folder, "build", "--no-restore", "--no-incremental");

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void The_types_of_libraries_are_used_through_several_levels()
    {
        Assert.Equal("server { host: \"a\" } server { host: \"b\" } 8080", Run("levels-top"));
        Assert.Equal("a 8080 True", Run("levels-user"));
    }

    [Fact]
    public void Code_for_a_contract_that_is_not_supported_is_an_error_without_a_schema_too()
    {
        string found = Assert.Single(consumer.Hosts.Of("contract"));

        Assert.Matches(
            "^CSC : error AMCT9034: the code in Outdated was generated for version 1 of the contract with AmctGen.Runtime, but the referenced runtime has version [0-9]+: "
            + "build Outdated with the version of AmctGen that this project uses$",
            found);
    }

    [Fact]
    public void A_design_time_build_passes_the_files_with_their_settings()
    {
        string folder = Path.Combine(consumer.Hosts.Root, "config");
        (int exitCode, string output) = Consumer.Run(
            folder, "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:AdditionalFiles", "-getItem:CscCommandLineArgs");
        Assert.True(exitCode == 0, output);
        using JsonDocument items = JsonDocument.Parse(output);
        JsonElement all = items.RootElement.GetProperty("Items");
        Dictionary<string, string> settings = all.GetProperty("AdditionalFiles").EnumerateArray()
            .ToDictionary(static item => item.GetProperty("Identity").GetString()!, static item => item.GetProperty("AmctGenSettings").GetString()!);
        string[] arguments = [.. all.GetProperty("CscCommandLineArgs").EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!)];

        Assert.Equal("", settings["press.proto"]);
        Assert.Equal("&Message=.PressConfig&Layers=sub%2Fnet.layers.csv", settings["sub/a.cfg"]);
        Assert.Equal("&Message=press.PressConfig&Dialect=merge&NoWarn=AMCT5020%3BAMCT5106", settings["merge.cfg"]);
        Assert.All(settings.Keys, file => Assert.Contains($"/additionalfile:{file}", arguments));
        Assert.Contains(arguments, static argument => argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.Contains("AmctGen.Generator.dll", StringComparison.Ordinal));
        Assert.Contains(arguments, static argument => argument.StartsWith("/analyzerconfig:", StringComparison.Ordinal) && argument.Contains("GeneratedMSBuildEditorConfig", StringComparison.Ordinal));
    }

    private string Run(string project, params string[] options)
    {
        Assert.Empty(consumer.Hosts.Of(project));
        (int exitCode, string output) = Consumer.Run(Path.Combine(consumer.Hosts.Root, project), ["run", "--no-build", .. options]);
        Assert.True(exitCode == 0, output);
        return output.Trim();
    }
}
