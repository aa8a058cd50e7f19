using System.Globalization;
using BenchmarkDotNet.Running;

namespace AmctGen.Benchmarks;

/// <summary>Without arguments, paired ratios in a minute; with <c>full</c>, BenchmarkDotNet, whose own arguments follow.</summary>
internal static class Program
{
    private const int Rounds = 31;

    private static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        switch (args)
        {
            case ["full", .. string[] rest]:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest);
                return 0;
            case []:
                RunResolver();
                RunValidation(null);
                RunInterpreter();
                RunEffective();
                RunSchema(null);
                RunIncremental();
                return 0;
            case ["schema", .. { Length: <= 1 } file]:
                RunSchema(file.FirstOrDefault());
                return 0;
            case ["incremental"]:
                RunIncremental();
                return 0;
            case ["resolver"]:
                RunResolver();
                return 0;
            case ["validation", .. { Length: <= 1 } file]:
                RunValidation(file.FirstOrDefault());
                return 0;
            case ["interpreter"]:
                RunInterpreter();
                return 0;
            case ["effective"]:
                RunEffective();
                return 0;
            case ["inputs", string folder]:
                TextProgram.WriteInputs(folder);
                return 0;
            case [string file, "parse" or "print" or "roundtrip", string samples]:
                TextProgram.Run(file, args[1], int.Parse(samples, CultureInfo.InvariantCulture));
                return 0;
            default:
                Console.Error.WriteLine("usage: FILE parse|print|roundtrip SAMPLES | inputs DIR | [resolver | validation [CFG] | interpreter | effective | schema [PROTO] | incremental] | full [BenchmarkDotNet's arguments]");
                return 2;
        }
    }

    private static void RunResolver()
    {
        var resolver = new ResolverBenchmarks();
        Console.WriteLine("Resolving 100,000 layers x 30,000 overrides, index included (goal: 3x bare look-ups, 1,000 ms)");
        Compare("retrain / bare", () => resolver.RetrainResolver(), () => resolver.RetrainBare());
        Compare("retrain with lines / bare", () => resolver.RetrainResolverWithLines(), () => resolver.RetrainBare());
        Compare("retrain / bare, answers kept", () => resolver.RetrainResolverKept(), () => resolver.RetrainBareKept());
        Compare("calibration / bare", () => resolver.CalibrationResolver(), () => resolver.CalibrationBare());
    }

    private static void RunValidation(string? path)
    {
        var validation = new ValidationBenchmarks(path);
        Console.WriteLine($"Validating {validation.Length:N0} bytes (goal: 0.1x reading)");
        Compare("validate / read, AMCT's rules", () => Repeat(validation.ValidateWithRules), () => Repeat(validation.ReadWithRules));
        Compare("validate / read, required only", () => Repeat(validation.ValidateWithoutRules), () => Repeat(validation.ReadWithoutRules));
    }

    private static void RunInterpreter()
    {
        var messages = new InterpreterBenchmarks();
        Console.WriteLine("Validating a message without violations / the package ProtoValidate (goal: 0.05x, 0 bytes)");
        PairedTiming.Result result = PairedTiming.Run(
            Rounds / 3, () => RepeatMany(messages.Generated), () => RepeatMany(messages.Interpreted));
        Print("an order with 10 lines, 1,000 times", result);
        Console.WriteLine($"  {1 / result.Ratio:N0} times as fast");
        Console.WriteLine($"  bytes allocated for a message: {Allocated(messages.Generated):N0} / {Allocated(messages.Interpreted):N0}");
    }

    private static void RepeatMany(Func<bool> action)
    {
        for (int i = 0; i < 1_000; i++)
        {
            action();
        }
    }

    private static long Allocated(Func<bool> action)
    {
        const int Calls = 100;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            action();
        }
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    private static void RunEffective()
    {
        var small = new EffectiveBenchmarks { LayerCount = 10_000 };
        var large = new EffectiveBenchmarks { LayerCount = 100_000 };
        small.Setup();
        large.Setup();
        Console.WriteLine("Effective configuration of 100,000 layers x 30,000 overrides / of a tenth of it (10x is linear)");
        CompareFew("retrain", () => large.Retrain(), () => small.Retrain());
        CompareFew("prune", () => large.Prune(), () => small.Prune());
        CompareFew("compressed", () => large.Compressed(), () => small.Compressed());
        CompareFew("calibration", () => large.Calibration(), () => small.Calibration());
    }

    private static void RunSchema(string? path)
    {
        Console.WriteLine("Parsing and linking a schema, warm (goal: 128 us)");
        IEnumerable<string> files = path is null ? SchemaBenchmarks.Files : [path];
        foreach (string file in files)
        {
            byte[] text = File.ReadAllBytes(file);
            RepeatedTiming.Result result = RepeatedTiming.Run(() => SchemaBenchmarks.ParseAndLink(text));
            Console.WriteLine($"  {Path.GetFileName(file),-40} best {result.Best,9:N1} us, median {result.Median,9:N1} us, {result.Bytes / 1000,8:N1} KB allocated");
        }
        if (path is not null)
        {
            return;
        }
        byte[] large = SchemaBenchmarks.Large(460_000);
        byte[] small = SchemaBenchmarks.Large(46_000);
        Console.WriteLine($"Parsing and linking {large.Length:N0} bytes / a tenth of it (10x is linear)");
        CompareFew("messages", () => SchemaBenchmarks.ParseAndLink(large), () => SchemaBenchmarks.ParseAndLink(small));
        byte[] wide = SchemaBenchmarks.Wide(100_000);
        byte[] narrow = SchemaBenchmarks.Wide(10_000);
        CompareFew("100,000 fields of one message", () => SchemaBenchmarks.ParseAndLink(wide), () => SchemaBenchmarks.ParseAndLink(narrow));
    }

    private static void RunIncremental()
    {
        Console.WriteLine("One run of the generator after an edit, 200 files x 20 messages (goal: 1 ms and 200 KB after one of C#, 2 ms after one of a message)");
        var edits = new IncrementalBenchmarks();
        foreach ((string name, Action prepare) in edits.Edits())
        {
            RepeatedTiming.Result result = RepeatedTiming.Run(edits.Run, prepare);
            Console.WriteLine($"  {name,-40} best {result.Best / 1000,9:N3} ms, median {result.Median / 1000,9:N3} ms, {result.Bytes / 1000,8:N1} KB allocated");
        }
    }

    // A single run is too short for the clock.
    private static void Repeat(Func<object> action)
    {
        for (int i = 0; i < 20; i++)
        {
            GC.KeepAlive(action());
        }
    }

    private static void Compare(string name, Action ours, Action reference) => Print(name, PairedTiming.Run(Rounds, ours, reference));

    private static void CompareFew(string name, Action ours, Action reference) => Print(name, PairedTiming.Run(5, ours, reference));

    private static void Print(string name, PairedTiming.Result result) =>
        Console.WriteLine($"  {name,-32} {result.Ours,9:N2} ms / {result.Reference,8:N2} ms, median ratio {result.Ratio:N2}");
}
