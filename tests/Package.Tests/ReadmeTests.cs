using System.Text.RegularExpressions;

namespace AmctGen.Package.Tests;

/// <summary>With nothing but README, a reader gets the first program to run, and it prints the output in README.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReadmeTests(Consumer consumer)
{
    [Fact]
    public void The_opening_example_prints_what_README_says()
    {
        string readme = File.ReadAllText(Path.Combine(Consumer.RepositoryRoot(), "README.md")).ReplaceLineEndings("\n");
        string folder = consumer.Folder("Readme");
        // The first program, as a reader makes it: the command of README in an empty folder, then the two files.
        string command = Regex.Match(readme, "```sh\n(dotnet new console .*?)\n```", RegexOptions.Singleline).Groups[1].Value;
        (int exitCode, string output) = Consumer.RunProgram("bash", folder, "-c", command);
        Assert.True(exitCode == 0, output);
        folder = Path.Combine(folder, "Press");
        File.WriteAllText(Path.Combine(folder, "press.proto"), Block(readme, "proto"));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Block(readme, "csharp"));

        (exitCode, output) = Consumer.Run(folder, "run");

        Assert.True(exitCode == 0, output);
        Assert.Equal(Block(readme, "text"), output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    public void A_data_file_with_a_mistake_fails_the_build_at_its_place(string listedIn)
    {
        string readme = File.ReadAllText(Path.Combine(Consumer.RepositoryRoot(), "README.md")).ReplaceLineEndings("\n");
        string folder = consumer.Create(
            "DataFile" + Path.GetExtension(listedIn),
            ("press.proto", Block(readme, "proto")),
            ("press.cfg", "compression {\n  bits: -8\n}\n"),
            ("Program.cs", "Console.WriteLine();"),
            (listedIn, """
                <Project><ItemGroup><AmctGenConfig Include="press.cfg" Message="PressConfig" /></ItemGroup></Project>
                """));

        (int exitCode, string output) = Consumer.Run(folder, "build");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("press.cfg(2,9): error AMCT5012: -8 is out of range", output, StringComparison.Ordinal);
    }

    private static string Block(string readme, string language) =>
        Regex.Match(readme, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
