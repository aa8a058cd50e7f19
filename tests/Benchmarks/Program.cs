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
                RunEffective();
                return 0;
            case ["resolver"]:
                RunResolver();
                return 0;
            case ["validation", .. { Length: <= 1 } file]:
                RunValidation(file.FirstOrDefault());
                return 0;
            case ["effective"]:
                RunEffective();
                return 0;
            default:
                Console.Error.WriteLine("usage: [resolver | validation [CFG] | effective] | full [BenchmarkDotNet's arguments]");
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
