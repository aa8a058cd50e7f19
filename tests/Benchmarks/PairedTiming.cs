using System.Diagnostics;

namespace AmctGen.Benchmarks;

/// <summary>Measures two actions alternately, so that other load on the machine affects both.</summary>
internal static class PairedTiming
{
    // The runtime compiles hot methods a second time, in the background.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Runs both actions alternately.</summary>
    /// <param name="rounds">The number of rounds.</param>
    /// <param name="ours">The measured action.</param>
    /// <param name="reference">The action to compare with.</param>
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
            // The order alternates too.
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
        // The garbage of the other action must not be measured with this one.
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The times of two actions.</summary>
    /// <param name="Ours">The best time of the first, in milliseconds.</param>
    /// <param name="Reference">The best time of the second.</param>
    /// <param name="Ratio">The median of the first's time over the second's.</param>
    internal sealed record Result(double Ours, double Reference, double Ratio);
}
