using AmctGen.Generator.Emit;
using AmctGen.Generator.Tests.Names;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Trees;

/// <summary>Random messages of random schemas, and of other people's, come back from text as they were, and are canonical where protoc is asked.</summary>
/// <remarks>AMCTGEN_TREES as for <see cref="RealTreeTests"/>; <see cref="Protoc"/> is asked where it is given.</remarks>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private const int FilesAtOnce = 40;
    private const int MostAsked = 150;

    private static readonly string s_trees = Environment.GetEnvironmentVariable("AMCTGEN_TREES") ?? "";

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Messages_of_random_schemas_come_back(int seed)
    {
        string[] lines = Run(NastySchemas.Files(seed, 6), seed, rounds: 6);

        Assert.Empty(lines.Where(static line => line.StartsWith('!')).Take(5));
        Assert.InRange(lines.Length, 100, 100_000);
    }

    [Fact]
    public void Messages_of_trees_come_back()
    {
        if (s_trees.Length == 0)
        {
            output.WriteLine("skipped: AMCTGEN_TREES names no folder");
            return;
        }
        var problems = new List<string>();
        foreach (ProtoTree tree in s_trees.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(ProtoTree.Open))
        {
            int texts = 0;
            int asked = 0;
            foreach (string[] chunk in tree.Files.Chunk(FilesAtOnce))
            {
                string[] lines = Run(tree.Generate(chunk, RoundTrip.Source(1, 3)));
                texts += lines.Length;
                problems.AddRange(lines.Where(static line => line.StartsWith('!')));
                if (Protoc.IsGiven)
                {
                    string[] sample = [.. lines.Where(static line => !line.StartsWith('!')).Where((_, i) => i % Math.Max(1, lines.Length / MostAsked) == 0)];
                    asked += sample.Length;
                    problems.AddRange(sample.Select(line => new Protoc(tree).Difference(chunk, line)).OfType<string>());
                }
            }
            output.WriteLine($"{tree.Root}: {texts} texts came back, {asked} compared with protoc");
        }
        Assert.True(problems.Count == 0, string.Join("\n", problems.Take(50)));
    }

    [Fact]
    public void Files_of_the_corpus_equal_their_canonical_form()
    {
        if (Corpus.Find("text-format", "corpus", "manifest.csv") is not { } manifest)
        {
            output.WriteLine("skipped: the corpus is not beside the repository");
            return;
        }
        string root = Path.GetDirectoryName(manifest)!;
        string[][] rows = [.. File.ReadLines(manifest).Select(static line => line.Split(',')).Where(static row => row.Length == 6 && row[3] == "accept")];
        string list = string.Join("\n", rows.Select(row => $"{row[1]}|{Path.Combine(root, row[0])}|{Path.Combine(root, row[5])}"));
        ProtoTree tree = ProtoTree.Open(Path.Combine(root, "protos"));

        string result = TestCompilation.Execute(tree.Generate(tree.Files, $$"""
            using System;
            using System.IO;
            using System.Linq;
            using AmctGen;
            using AmctGen.Text;

            public static class Program
            {
                public static string Run() => string.Join("\n", {{AmctGen.Generator.Emit.CSharpText.Quote(list)}}.Split('\n').Select(static line => line.Split('|')).Where(static row => row[0] switch
                {
                    "caffe.NetParameter" => Differs<Caffe.NetParameter>(row),
                    "caffe.SolverParameter" => Differs<Caffe.SolverParameter>(row),
                    _ => Differs<Inference.ModelConfig>(row),
                }).Select(static row => row[1]));

                private static bool Differs<T>(string[] row) where T : class, IMessage<T> =>
                    TextFormat.ToText(TextFormat.Parse<T>(File.ReadAllBytes(row[1])), TextWriterOptions.Canonical) != File.ReadAllText(row[2])
                    || TextFormat.ToText(TextFormat.Parse(File.ReadAllBytes(row[1]), T.Shape), TextWriterOptions.Canonical) != File.ReadAllText(row[2]);
            }
            """).Output);

        Assert.InRange(rows.Length, 80, 10_000);
        output.WriteLine($"{rows.Length} files, {rows.Count(static row => row[0].StartsWith("triton/", StringComparison.Ordinal))} of them Triton's");
        Assert.Equal("", result);
    }

    private static string[] Run(ProtoFile[] files, int seed, int rounds) => Run(GeneratorRun.Create(files, RoundTrip.Source(seed, rounds), tracksStages: false));

    private static string[] Run(GeneratorRun run)
    {
        Assert.DoesNotContain(run.Result.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
        return TestCompilation.Execute(run.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
