using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Trees;

/// <summary>What is generated from other people's trees of .proto files compiles without a warning.</summary>
/// <remarks>
/// AMCTGEN_TREES names import roots, with colons between; <c>=500</c> after a root takes so many of its files, spread evenly.
/// What these import comes along. Files that protoc refuses too are to be left out of the tree, or they are reported.
/// </remarks>
public sealed class RealTreeTests(ITestOutputHelper output)
{
    private const int FilesAtOnce = 20;

    private static readonly string s_trees = Environment.GetEnvironmentVariable("AMCTGEN_TREES") ?? "";

    [Fact]
    public void Trees_compile()
    {
        if (s_trees.Length == 0)
        {
            output.WriteLine("skipped: AMCTGEN_TREES names no folder");
            return;
        }
        var problems = new List<string>();
        foreach (string root in s_trees.Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            problems.AddRange(Compile(ProtoTree.Open(root)));
        }
        Assert.True(problems.Count == 0, string.Join("\n", problems.Take(100)));
    }

    private List<string> Compile(ProtoTree tree)
    {
        var problems = new List<string>();
        int errors = 0;
        int warnings = 0;
        long length = 0;
        var watch = Stopwatch.StartNew();
        foreach (string[] chunk in tree.Files.Chunk(FilesAtOnce))
        {
            GeneratorRun run = tree.Generate(chunk);
            Diagnostic[] schema = [.. run.Result.Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error)];
            Diagnostic[] csharp = [.. run.Output.GetDiagnostics().Where(static found => found.Severity > DiagnosticSeverity.Info)];
            errors += schema.Length;
            warnings += csharp.Length;
            length += run.Output.SyntaxTrees.Sum(static tree => (long)tree.Length);
            problems.AddRange(schema.Concat(csharp.DistinctBy(static found => found.Id + found.Location.SourceTree?.FilePath)).Select(Describe));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tree.Root}: {tree.Files.Length} files, {length / 1e6:F1} MB of C#, {errors} errors in schemas, {warnings} in C#, {watch.Elapsed.TotalSeconds:F0} s"));
        return problems;
    }

    private static string Describe(Diagnostic found) =>
        $"{found}\n    {found.Location.SourceTree?.GetText().Lines[found.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}";
}
