using System.Diagnostics;

namespace AmctGen.Benchmarks;

/// <summary>Times two actions by turns, so that what disturbs the machine disturbs both.</summary>
internal static class PairedTiming
{
    // The runtime compiles what is hot a second time, in the background.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Runs both by turns.</summary>
    /// <param name="rounds">How many turns.</param>
    /// <param name="ours">What is measured.</param>
    /// <param name="reference">What it is compared with.</param>
    public static Result Run(int rounds, Action ours, Action reference)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < s_warmUp;)
        {
            Time(ours);
            Time(reference);
        }
        var ratios = new double[rounds];
        double bestOurs = double.MaxValue;
        double bestReference = double.MaxValue;
        for (int i = 0; i < rounds; i++)
        {
            // Who goes first takes turns too.
            double first = Time(i % 2 == 0 ? ours : reference);
            double second = Time(i % 2 == 0 ? reference : ours);
            (double own, double other) = i % 2 == 0 ? (first, second) : (second, first);
            ratios[i] = own / other;
            bestOurs = Math.Min(bestOurs, own);
            bestReference = Math.Min(bestReference, other);
        }
        Array.Sort(ratios);
        return new Result(bestOurs, bestReference, ratios[rounds / 2]);
    }

    private static double Time(Action action)
    {
        // What the other one left behind is not this one's cost.
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>What two actions cost.</summary>
    /// <param name="Ours">The best time of the first, in milliseconds.</param>
    /// <param name="Reference">The best time of the second.</param>
    /// <param name="Ratio">The median of the first's time over the second's.</param>
    internal sealed record Result(double Ours, double Reference, double Ratio);
}
