using AmctGen.Tests;

namespace AmctGen.Schemas.Tests;

/// <summary>For overrides and lists that do not do what they seem to, <c>check</c> prints what the build prints.</summary>
public sealed class BrokenLintsTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [MemberData(nameof(BrokenLints.Cases), MemberType = typeof(BrokenLints))]
    public void Check_reports_what_the_build_reports(string text, bool hasLayers, string[] expected)
    {
        string proto = _amctgen.Write("press.proto", BrokenLints.Proto);
        string config = _amctgen.Write("press.cfg", text);
        string[] layers = hasLayers ? ["--layers", _amctgen.Write("net.csv", BrokenLints.Layers)] : [];

        Assert.Equal(
            expected.Select(static finding => "press.cfg" + finding),
            _amctgen.Run(["check", "--proto", proto, "--message", "press.PressConfig", .. layers, config]).Errors);
    }
}
