using System.Diagnostics;

namespace AmctGen.Benchmarks;

/// <summary>Measures one action repeatedly, each time after its preparation.</summary>
internal static class RepeatedTiming
{
    private const int Rounds = 301;

    // The runtime compiles hot methods a second time, in the background.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Runs the action and returns its cost.</summary>
    /// <param name="action">The measured action.</param>
    /// <param name="prepare">The preparation before each round, which is not measured.</param>
    public static Result Run(Action action, Action? prepare = null)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < s_warmUp;)
        {
            prepare?.Invoke();
            action();
        }
        double[] times = new double[Rounds];
        double[] bytes = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            prepare?.Invoke();
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            bytes[i] = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Array.Sort(times);
        Array.Sort(bytes);
        return new Result(times[0], times[Rounds / 2], bytes[Rounds / 2]);
    }

    /// <summary>The cost of an action.</summary>
    /// <param name="Best">The best time, in microseconds.</param>
    /// <param name="Median">The median time.</param>
    /// <param name="Bytes">The median of what is allocated.</param>
    internal sealed record Result(double Best, double Median, double Bytes);
}
