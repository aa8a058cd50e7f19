using System.Collections.Concurrent;
using System.Globalization;

namespace AmctGen.Tests;

/// <summary>Runs many random inputs; what is found says which seed finds it again.</summary>
/// <remarks>AMCTGEN_FUZZ=COUNT or COUNT@SEED asks for another number of inputs, or for others. A seed is good for a batch, and the next one follows.</remarks>
internal static class Fuzzing
{
    private const int Batch = 500;

    /// <summary>What is wrong where a check says or allocates more than its input is worth: one megabyte of messages, a hundred times the input; null where nothing is.</summary>
    /// <param name="length">The bytes of the input.</param>
    /// <param name="allocated">The bytes that were allocated.</param>
    /// <param name="said">The characters of all messages.</param>
    public static string? TooMuch(long length, long allocated, long said) =>
        allocated > (100 * length) + 1_000_000 ? $"{allocated} bytes are allocated for an input of {length}"
        : said > 1_000_000 ? $"{said} characters are said of an input of {length} bytes"
        : null;

    /// <summary>Fails with what was found, if anything was, and says how many inputs there were.</summary>
    /// <param name="usual">How many inputs where nobody asks for another number.</param>
    /// <param name="check">Makes an input and says what is wrong; null where nothing is.</param>
    public static string Run(int usual, Func<Random, string?> check)
    {
        string[] wish = (Environment.GetEnvironmentVariable("AMCTGEN_FUZZ") ?? string.Create(CultureInfo.InvariantCulture, $"{usual}@17")).Split('@');
        int count = int.Parse(wish[0], CultureInfo.InvariantCulture);
        int first = wish.Length > 1 ? int.Parse(wish[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        var found = new ConcurrentQueue<string>();
        Parallel.For(0, (count + Batch - 1) / Batch, (batch, state) =>
        {
            var random = new Random(first + batch);
            for (int i = 0; i < Batch && !state.IsStopped; i++)
            {
                if (check(random) is { } problem)
                {
                    found.Enqueue($"AMCTGEN_FUZZ={Batch}@{first + batch}, input {i}: {problem}");
                    state.Stop();
                }
            }
        });
        Assert.True(found.IsEmpty, string.Join("\n\n", found));
        return $"{count} inputs, seeds {first} to {first + ((count - 1) / Batch)}";
    }
}
