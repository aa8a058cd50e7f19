using System.Diagnostics;
using System.Globalization;

namespace AmctGen.Cli.Rendering;

/// <summary>Shows on a terminal how much of a long work is done, in one line that is replaced and finally removed.</summary>
/// <param name="output">The terminal's writer; null if nothing is to be shown.</param>
/// <param name="verb">What is done, for example <c>checking</c>.</param>
/// <param name="total">The number of files.</param>
/// <param name="delay">How long the work lasts before something is shown.</param>
internal sealed class Progress(TextWriter? output, string verb, int total, TimeSpan delay) : IDisposable
{
    /// <summary>Shorter work is not shown.</summary>
    public static readonly TimeSpan UsualDelay = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _next = delay;
    private int _done;
    private int _length;

    /// <summary>Counts a file.</summary>
    public void Advance()
    {
        _done++;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_start);
        if (output is null || elapsed < _next)
        {
            return;
        }
        _next = elapsed + s_step;
        string line = string.Create(CultureInfo.InvariantCulture, $"{verb} {_done:N0} of {total:N0} files");
        output.Write("\r" + line.PadRight(_length));
        _length = line.Length;
    }

    /// <summary>Removes the line, so that something else can be written.</summary>
    public void Clear()
    {
        if (_length > 0)
        {
            output!.Write("\r" + new string(' ', _length) + "\r");
            _length = 0;
        }
    }

    public void Dispose() => Clear();
}
