using System.Diagnostics;
using Xunit;

namespace AmctGen.Tests;

/// <summary>Holds that work grows with its input and not with the square of it: a ratio taken in one run, so that a slow or busy machine makes no difference.</summary>
internal static class LinearTime
{
    private const int Step = 16;

    // Thrice what linear work takes, a sixth of what quadratic work takes.
    private const double MostGrowth = Step * 3;

    // Below this the clock and the compiler of hot code are measured.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(3);

    /// <summary>Runs the work with a small and a large input.</summary>
    /// <param name="work">What is measured.</param>
    /// <param name="size">The large input's size.</param>
    public static void Assert(Action<int> work, int size)
    {
        work(size / Step);
        TimeSpan small = Measure(() => work(size / Step));
        TimeSpan large = Measure(() => work(size));
        Xunit.Assert.True(large < (small * MostGrowth) + s_grace, $"{Step} times the input took {large}, against {small}");
    }

    private static TimeSpan Measure(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }
}
