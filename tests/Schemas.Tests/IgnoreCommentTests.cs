using AmctGen.Tests;

namespace AmctGen.Schemas.Tests;

/// <summary>Comments that switch off findings in the build switch them off in the command too.</summary>
public sealed class IgnoreCommentTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    private Amctgen.Result Check(string text) => _amctgen.Run(
        "check", "--proto", _amctgen.Write("shop.proto", BrokenRules.Proto), "--message", "shop.Server", "--dialect", "merge", _amctgen.Write("shop.cfg", text));

    [Fact]
    public void Warnings_and_violations_that_a_comment_names_are_not_printed()
    {
        Amctgen.Result result = Check("host: 'a'\nport: 0 # amctgen: ignore AMCT5031\n# amctgen: ignore AMCT5015\nhost: 'b'\n");

        Assert.Empty(result.Errors);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Errors_of_the_text_and_other_lines_are_printed()
    {
        Amctgen.Result broken = Check("# amctgen: ignore AMCT5010\nhots: 'a'\n");
        Amctgen.Result other = Check("# amctgen: ignore AMCT5031\nhost: 'a'\nport: 0\n");

        Assert.StartsWith("shop.cfg(2,1): error AMCT5010", broken.Errors[0], StringComparison.Ordinal);
        Assert.StartsWith("shop.cfg(3,7): error AMCT5031", Assert.Single(other.Errors), StringComparison.Ordinal);
        Assert.Equal((1, 1), (broken.ExitCode, other.ExitCode));
    }
}
