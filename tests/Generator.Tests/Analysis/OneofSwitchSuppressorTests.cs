using System.Collections.Immutable;
using AmctGen.Generator.Analysis.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>A switch that has an arm for each case of a oneof is complete; any other one is not.</summary>
public sealed class OneofSwitchSuppressorTests
{
    private static readonly string[] s_complete =
    [
        """Use(algo switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast f => 1, Config.AlgoOneof.Slow s => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast _ => 1, Config.AlgoOneof.Slow _ => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast(var v) => 1, Config.AlgoOneof.Slow(_) => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast { Value: var v } => 1, Config.AlgoOneof.Slow { } => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast or Config.AlgoOneof.Slow => 1 });""",
        """Use(maybe switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2, null => 3 });""",
        """Use(maybe switch { null or Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2 });""",
        """Use(config.Algo switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2, null => 3 });""",
        """Use(maybe! switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2 });""",
        """if (maybe is not null) { Use(maybe switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2 }); }""",
        """Use(algo switch { Config.AlgoOneof.Fast when count > 0 => 0, Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2 });""",
    ];

    private static readonly string[] s_incomplete =
    [
        """Use(algo switch { Config.AlgoOneof.Fast => 1 });""",
        """Use(algo switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow when count > 0 => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast when count > 0 => 1, Config.AlgoOneof.Slow => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow("a") => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow { Value: "a" } => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow { Value.Length: > 1 } => 2 });""",
        """Use(algo switch { Config.AlgoOneof.Fast { Value.On: true } => 1, Config.AlgoOneof.Slow => 2 });""",
        """Use(maybe switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2 });""",
        """Use(config.Algo switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2 });""",
        """Use(config.Algo switch { Config.AlgoOneof.Fast => 1, null => 2 });""",
        """Use(algo switch { not Config.AlgoOneof.Fast => 1 });""",
        """Use(given switch { Config.AlgoOneof.Fast => 1, Config.AlgoOneof.Slow => 2 });""",
        """Use(count switch { 1 => 1, 2 => 2 });""",
    ];

    private static async Task<Diagnostic[]> Run(string snippet)
    {
        Microsoft.CodeAnalysis.Compilation compilation = CallSnippets.All.Compile(snippet, out SyntaxTree tree);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: static (exception, _, _) => Assert.Fail(exception.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, [new OneofSwitchSuppressor()], options).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(found, static one => one.Id == "AD0001");
        return [.. found.Where(one => one.Location.SourceTree == tree && one.Id is "CS8509" or "CS8655")];
    }

    [Fact]
    public async Task The_warning_about_a_complete_switch_is_suppressed()
    {
        foreach (string snippet in s_complete)
        {
            Diagnostic[] found = await Run(snippet);
            Assert.True(found.All(static one => one.IsSuppressed), snippet + string.Concat(found.AsEnumerable()));
            // The compiler alone decides that there may be another case.
            Assert.True(found.Length == 1, snippet);
        }
    }

    [Fact]
    public async Task The_warning_about_an_incomplete_switch_stays()
    {
        foreach (string snippet in s_incomplete)
        {
            Diagnostic[] found = await Run(snippet);
            Assert.True(found.Length == 1 && !found[0].IsSuppressed, snippet + string.Concat(found.AsEnumerable()));
        }
    }

    [Fact]
    public async Task Unfinished_code_is_no_problem()
    {
        foreach (string snippet in s_complete[..4])
        {
            for (int length = 0; length < snippet.Length; length += 7)
            {
                await Run(snippet[..length]);
            }
        }
    }
}
