using System.Text.RegularExpressions;

namespace AmctGen.Schemas.Tests;

/// <summary>The calls in the command's README print what it shows.</summary>
public class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(Amctgen.Root, "samples", "AmctGen.Cli", "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (Match match in Regex.Matches(s_readme, @"```sh\ndotnet run --project samples/AmctGen\.Cli -- (.*)\n```\n\n```\n((?:.*\n)*?)```"))
            {
                calls.Add(match.Groups[1].Value, match.Groups[2].Value);
            }
            return calls;
        }
    }

    [Fact]
    public void The_calls_are_found() => Assert.Equal(5, Calls.Count);

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_prints_what_README_says(string call, string expected)
    {
        using var amctgen = new Amctgen();
        string configs = Path.Combine(Amctgen.Root, "samples", "QuickStart", "configs") + Path.DirectorySeparatorChar;

        Amctgen.Result result = amctgen.Run([.. call.Split(' ').Select(word => word.Replace("samples/QuickStart/configs/", configs, StringComparison.Ordinal))]);

        string actual = string.Concat(result.Errors.Select(error => error.Replace(configs, "", StringComparison.Ordinal) + "\n")) + result.Text.Replace(configs, "", StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(expected.Replace("...\n", "", StringComparison.Ordinal), actual, StringComparison.Ordinal);
        Assert.True(expected.EndsWith("...\n", StringComparison.Ordinal) || actual.Length == expected.Length, actual);
    }

    [Fact]
    public void The_configuration_shown_is_the_sample() =>
        Assert.Contains("```\n" + File.ReadAllText(Amctgen.Config("narrow.cfg")).ReplaceLineEndings("\n") + "```", s_readme, StringComparison.Ordinal);
}
