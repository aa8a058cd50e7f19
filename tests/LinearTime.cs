namespace AmctGen.Tests;

/// <summary>Asserts that work is linear in its input, by a ratio of the thread's processor time, so that a slow or busy machine does not matter.</summary>
internal static class LinearTime
{
    private const int Step = 16;
    private const int Attempts = 3;

    // Thrice what linear work needs, a sixth of what quadratic work needs.
    private const double MostGrowth = Step * 3;

    // Below this, collections of garbage and the compiler of hot code are measured.
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the work with a small and a large input.</summary>
    /// <param name="work">What is measured; it must run on the thread that calls it.</param>
    /// <param name="size">The large input's size.</param>
    public static void Assert(Action<int> work, int size)
    {
        work(size / Step);
        string told = "";
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            TimeSpan small = ThreadTime.Of(() => work(size / Step));
            TimeSpan large = ThreadTime.Of(() => work(size));
            if (large < (small * MostGrowth) + s_grace)
            {
                return;
            }
            told += $"; {large}, against {small}";
        }
        Xunit.Assert.Fail($"{Step} times the input needs too much time{told}");
    }
}
