using AmctGen.Tests;

namespace AmctGen.Schemas.Tests;

/// <summary>For a file that violates rules, <c>check</c> prints what the build prints: the same words at the same places.</summary>
public sealed class BrokenRulesTests : IDisposable
{
    private readonly Amctgen _amctgen = new();

    public void Dispose() => _amctgen.Dispose();

    [Theory]
    [MemberData(nameof(BrokenRules.Cases), MemberType = typeof(BrokenRules))]
    public void Check_reports_what_the_build_reports(string text, string dialect, string[] expected) =>
        Assert.Equal(
            expected.Select(static finding => "shop.cfg" + finding),
            _amctgen.Run(
                "check", "--proto", _amctgen.Write("shop.proto", BrokenRules.Proto), "--message", "shop.Server", "--dialect", dialect, _amctgen.Write("shop.cfg", text)).Errors);
}
