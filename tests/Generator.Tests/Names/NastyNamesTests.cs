using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Tests.Names;

/// <summary>For any names in a valid schema, the generated code compiles without a warning.</summary>
public sealed class NastyNamesTests
{
    // Set AMCTGEN_NASTY to "seed,files" for others, and for more of them.
    private static readonly string s_run = Environment.GetEnvironmentVariable("AMCTGEN_NASTY") ?? "1,16";

    [Fact]
    public void Nasty_names_compile()
    {
        int[] numbers = [.. s_run.Split(',').Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];

        GeneratorRun run = GeneratorRun.Create(NastySchemas.Files(numbers[0], numbers[1]), tracksStages: false);

        Assert.DoesNotContain(run.Result.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
        TestCompilation.AssertClean(run.Output);
    }
}
