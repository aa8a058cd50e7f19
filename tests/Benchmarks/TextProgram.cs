using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using AmctGen.Text;

namespace AmctGen.Benchmarks;

/// <summary>Measures reading and writing of one file and prints a line for a driver that alternates several programs.</summary>
/// <remarks><c>FILE parse|print|roundtrip SAMPLES</c>: a file <c>*.cfg</c> is of <c>retrain.proto</c>, one <c>*.prototxt</c> of <c>net.proto</c>.</remarks>
internal static class TextProgram
{
    private const double ShortestBatch = 20;

    public static void Run(string path, string mode, int samples)
    {
        byte[] text = File.ReadAllBytes(path);
        Func<int> action = path.EndsWith(".prototxt", StringComparison.Ordinal)
            ? Action<Bench.Net.Net>(text, mode)
            : Action<Bench.Retrain.RetrainConfig>(text, mode);
        Time(action, samples, text.Length);
    }

    /// <summary>Writes files of each size.</summary>
    public static void WriteInputs(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "small.cfg"), Inputs.Retrain(4, 12));
        File.WriteAllText(Path.Combine(folder, "medium.cfg"), Inputs.Retrain(300, 900));
        File.WriteAllText(Path.Combine(folder, "large.cfg"), Inputs.Retrain(30_000, 90_000));
        File.WriteAllText(Path.Combine(folder, "net.prototxt"), Inputs.Net(4_000));
    }

    private static Func<int> Action<T>(byte[] text, string mode)
        where T : class, IMessage<T>
    {
        T message = TextFormat.Parse<T>(text);
        var output = new ArrayBufferWriter<byte>();
        return mode switch
        {
            "parse" => () =>
            {
                message = TextFormat.Parse<T>(text);
                return 0;
            },
            "print" => () => Print(message),
            "roundtrip" => () => Print(TextFormat.Parse<T>(text)),
            _ => throw new ArgumentException($"'{mode}' is not one of parse, print, roundtrip", nameof(mode)),
        };

        int Print(T message)
        {
            output.ResetWrittenCount();
            TextFormat.Write(message, output);
            return output.WrittenCount;
        }
    }

    private static void Time(Func<int> action, int samples, int length)
    {
        double warmUp = double.TryParse(Environment.GetEnvironmentVariable("BENCH_WARM"), CultureInfo.InvariantCulture, out double seconds) ? seconds : 2.5;
        int written = WarmUp(action, warmUp);
        long batch = Batch(action);
        double[] times = new double[samples];
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < samples; i++)
        {
            times[i] = Milliseconds(action, batch) * 1e6 / batch;
        }
        double count = (double)batch * samples;
        double bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / count;
        double busy = (Environment.CpuUsage.TotalTime - cpu).TotalNanoseconds / count;
        Array.Sort(times);
        Console.WriteLine($"ns_op={times[samples / 2]:F0} min={times[0]:F0} cpu_op={busy:F0} alloc_op={bytes:F0} in={length} out={written}");
    }

    // The runtime compiles what is hot a second time, in the background, and needs pauses for it.
    private static int WarmUp(Func<int> action, double seconds)
    {
        int written = 0;
        long start = Stopwatch.GetTimestamp();
        for (int i = 1; i <= 40 || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; i++)
        {
            written = action();
            if (i % 32 == 0 && Stopwatch.GetElapsedTime(start).TotalSeconds < 1)
            {
                Thread.Sleep(5);
            }
        }
        return written;
    }

    private static long Batch(Func<int> action)
    {
        for (long batch = 1; ;)
        {
            double time = Milliseconds(action, batch);
            if (time >= ShortestBatch)
            {
                return batch;
            }
            batch = time < 1 ? batch * 10 : (long)(batch * 1.1 * ShortestBatch / time) + 1;
        }
    }

    private static double Milliseconds(Func<int> action, long batch)
    {
        long start = Stopwatch.GetTimestamp();
        for (long i = 0; i < batch; i++)
        {
            action();
        }
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
