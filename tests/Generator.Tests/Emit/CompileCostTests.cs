using AmctGen.Tests;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Emit;

/// <summary>The cost of compiling generated code is linear in the size of the schema.</summary>
public sealed class CompileCostTests
{
    [Fact]
    public void Values_of_an_enum() => LinearTime.Assert(static size => Compile("enum Big { " + Repeat(size, static i => $"VALUE_{i} = {i};") + " } message M { optional Big big = 1; }"), 16_000);

    [Fact]
    public void Members_of_a_oneof() => LinearTime.Assert(static size => Compile("message M { oneof choice { " + Repeat(size, static i => $"string member_{i} = {i + 1};") + " } }"), 800);

    [Fact]
    public void Candidates_of_an_inherited_value()
    {
        // Each candidate is a separate condition; nested in one expression, they would exhaust the compiler's stack.
        const int Count = 1000;
        string fields = Repeat(Count, static i => $"optional D case_{i} = {i + 2};");
        string candidates = Repeat(Count, static i => $"candidate {{ case: \"case_{i}\" value: \"case_{i}.on\" }}");
        Compile($$"""
            message D { optional bool on = 1; }
            message S { optional bool on = 1; {{fields}} }
            message M {
              option (amctgen.feature) = { name: "f" section { entry: "s" } skip { field: "skip" by: LAYER_NAME } inherited { name: "on" section: "s" {{candidates}} fallback: "on" } };
              optional S s = 1;
              repeated string skip = 2;
              optional bool on = 3;
            }
            """);
    }

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static void Compile(string declarations)
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/big.proto", "syntax = \"proto2\"; package big; import \"amctgen/options.proto\"; " + declarations)], version: LanguageVersion.CSharp12, tracksStages: false);
        Assert.DoesNotContain(run.Problems, static problem => problem.Contains("error", StringComparison.Ordinal));
        // On this thread alone, whose time is measured.
        TestCompilation.Emit(run.Output.WithOptions(((CSharpCompilationOptions)run.Output.Options).WithConcurrentBuild(false)));
    }
}
