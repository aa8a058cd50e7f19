using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AmctGen.Tests;

/// <summary>The processor time of the current thread: what other threads and programs do makes no difference.</summary>
internal static class ThreadTime
{
    private const int LinuxThreadClock = 3;
    private const int MacThreadClock = 16;

    /// <summary>How much processor time a work needs that runs on the current thread alone.</summary>
    /// <param name="work">What is measured.</param>
    public static TimeSpan Of(Action work)
    {
        TimeSpan before = Now();
        work();
        return Now() - before;
    }

    // Where there is no such clock, the usual one is used.
    private static TimeSpan Now() =>
        OperatingSystem.IsLinux() ? Read(LinuxThreadClock)
        : OperatingSystem.IsMacOS() ? Read(MacThreadClock)
        : Stopwatch.GetElapsedTime(0);

    private static TimeSpan Read(int clock) => ReadClock(clock, out ClockTime time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
        : throw new InvalidOperationException("the clock of the thread cannot be read");

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ReadClock(int clock, out ClockTime time);

    [StructLayout(LayoutKind.Sequential)]
    private struct ClockTime
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
