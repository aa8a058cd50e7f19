using System.Collections.Concurrent;
using System.Globalization;

namespace AmctGen.Tests;

/// <summary>Runs many random inputs; a failure states the seed that reproduces it.</summary>
/// <remarks>AMCTGEN_FUZZ=COUNT or COUNT@SEED sets another number of inputs, or others. A seed determines a batch, and the next batch has the next seed.</remarks>
internal static class Fuzzing
{
    private const int Batch = 500;

    /// <summary>The problem if a check produces more than one megabyte of messages or allocates more than a hundred times its input; null if there is none.</summary>
    /// <param name="length">The bytes of the input.</param>
    /// <param name="allocated">The bytes that were allocated.</param>
    /// <param name="said">The number of characters of all messages.</param>
    public static string? TooMuch(long length, long allocated, long said) =>
        allocated > (100 * length) + 1_000_000 ? $"{allocated} bytes are allocated for an input of {length}"
        : said > 1_000_000 ? $"{said} characters are said of an input of {length} bytes"
        : null;

    /// <summary>Fails with the first problem, if any, and the number of inputs.</summary>
    /// <param name="usual">The default number of inputs.</param>
    /// <param name="check">Creates an input and returns the problem; null if there is none.</param>
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
