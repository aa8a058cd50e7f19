using System.Globalization;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Parser, linker and emitters on files that nobody would write by hand: a diagnostic inside the text or correct code, never an exception.</summary>
/// <remarks>AMCTGEN_FUZZ=COUNT or COUNT@SEED asks for another number of files, or for others; what is found says which seed finds it again.</remarks>
public sealed class ProtoFuzzTests(ITestOutputHelper output)
{
    private const int Usual = 6_000;
    private const int Batch = 500;

    [Fact]
    public void Any_file_is_read_and_linked()
    {
        string[] wish = (Environment.GetEnvironmentVariable("AMCTGEN_FUZZ") ?? $"{Usual}@17").Split('@');
        int count = int.Parse(wish[0], CultureInfo.InvariantCulture);
        int first = wish.Length > 1 ? int.Parse(wish[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        var found = new System.Collections.Concurrent.ConcurrentQueue<string>();
        Parallel.For(0, (count + Batch - 1) / Batch, (batch, state) =>
        {
            var fuzz = new ProtoFuzz(new Random(first + batch));
            for (int i = 0; i < Batch && !state.IsStopped; i++)
            {
                if (fuzz.Check() is { } problem)
                {
                    found.Enqueue($"AMCTGEN_FUZZ={Batch}@{first + batch}, file {i}: {problem}");
                    state.Stop();
                }
            }
        });
        Assert.True(found.IsEmpty, string.Join("\n\n", found));
        output.WriteLine($"{count} files, from seed {first} on");
    }
}
