using AmctGen.Tests;
using Xunit.Abstractions;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Reader, checker, writer and layout on inputs that nobody would write by hand.</summary>
public sealed class TextFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void The_laws_hold_for_any_text() => output.WriteLine(Fuzzing.Run(12_000, TextFuzz.Check));
}
