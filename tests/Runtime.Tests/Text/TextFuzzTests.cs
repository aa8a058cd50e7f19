using System.Globalization;
using Xunit.Abstractions;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>Reader, checker, writer and layout on inputs that nobody would write by hand.</summary>
/// <remarks>AMCTGEN_FUZZ=COUNT or COUNT@SEED asks for another number of inputs, or for others; what is found says which seed finds it again.</remarks>
public sealed class TextFuzzTests(ITestOutputHelper output)
{
    private const int Usual = 12_000;
    private const int Batch = 1_000;

    [Fact]
    public void The_laws_hold_for_any_text()
    {
        string[] wish = (Environment.GetEnvironmentVariable("AMCTGEN_FUZZ") ?? $"{Usual}@17").Split('@');
        int count = int.Parse(wish[0], CultureInfo.InvariantCulture);
        int first = wish.Length > 1 ? int.Parse(wish[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        var found = new System.Collections.Concurrent.ConcurrentQueue<string>();
        Parallel.For(0, (count + Batch - 1) / Batch, (batch, state) =>
        {
            var random = new Random(first + batch);
            for (int i = 0; i < Batch && !state.IsStopped; i++)
            {
                if (TextFuzz.Check(random) is { } problem)
                {
                    found.Enqueue($"AMCTGEN_FUZZ={Batch}@{first + batch}, input {i}: {problem}");
                    state.Stop();
                }
            }
        });
        Assert.True(found.IsEmpty, string.Join("\n\n", found));
        output.WriteLine($"{count} inputs, from seed {first} on");
    }
}
