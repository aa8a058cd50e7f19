using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Generator.Tests.Names;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace AmctGen.Generator.Tests.Trees;

/// <summary>The shapes that are made of .proto files are those of generated code, so that both read and write the same.</summary>
/// <remarks>AMCTGEN_TREES as for <see cref="RealTreeTests"/>.</remarks>
public sealed class ShapeTests(ITestOutputHelper output)
{
    private const int FilesAtOnce = 40;

    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Reflection;
        using AmctGen;
        using AmctGen.Text;

        public static class Program
        {
            public static string Run()
            {
                var parts = new List<string>();
                foreach (Type type in typeof(Program).Assembly.GetTypes())
                {
                    if (typeof(IMessage).IsAssignableFrom(type))
                    {
                        parts.Add(ShapeText.Of((MessageShape)type.GetProperty("Shape")!.GetValue(null)!));
                    }
                    else if (type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is IEnumerable<Extension> extensions)
                    {
                        PropertyInfo shape = typeof(Extension).GetProperty("Shape", BindingFlags.NonPublic | BindingFlags.Instance)!;
                        parts.AddRange(extensions.Select(extension => $"extend {extension.Extendee.FullName} {ShapeText.Of((FieldShape)shape.GetValue(extension)!)}"));
                    }
                }
                return string.Join("\0", parts);
            }
        }
        """;

    // What the shapes say is put into words by the same code on both sides.
    private static readonly string s_source = Program + Environment.NewLine
        + File.ReadAllText(Path.Combine(Corpus.RepositoryRoot, "tests", "Generator.Tests", "Trees", "ShapeText.cs")).Split("namespace AmctGen.Generator.Tests.Trees;")[1];

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Shapes_of_random_schemas_are_those_of_generated_code(int seed)
    {
        ProtoFile[] files = NastySchemas.Files(seed, 8);
        int count = AssertSame(GeneratorRun.Create(files, s_source, tracksStages: false), files.Select(static file => (file.Path, file.GetText()!.ToString())));
        Assert.InRange(count, 30, 10_000);
    }

    [Fact]
    public void Shapes_of_other_schemas_are_those_of_generated_code()
    {
        string trees = Environment.GetEnvironmentVariable("AMCTGEN_TREES") ?? "";
        string?[] roots =
        [
            Path.Combine(Corpus.RepositoryRoot, "tests", "Runtime.Tests", "Text"), Corpus.Find("text-format", "protos"), Corpus.Find("text-format", "corpus", "protos"),
            .. trees.Split(':', StringSplitOptions.RemoveEmptyEntries),
        ];
        foreach (ProtoTree tree in roots.OfType<string>().Select(ProtoTree.Open))
        {
            int count = tree.Files.Chunk(FilesAtOnce).Sum(chunk => AssertSame(tree.Generate(chunk, s_source), tree.Texts(chunk).Select(static file => (file.Key, file.Value))));
            output.WriteLine($"{tree.Root}: {count} messages and extensions");
            Assert.InRange(count, 10, 1_000_000);
        }
        if (roots.Contains(null))
        {
            output.WriteLine("skipped in part: the corpus is not beside the repository");
        }
    }

    private static int AssertSame(GeneratorRun run, IEnumerable<(string ImportPath, string Text)> files)
    {
        Assert.DoesNotContain(run.Result.Diagnostics, static found => found.Severity == DiagnosticSeverity.Error);
        string[] generated = TestCompilation.Execute(run.Output).Split('\0');
        FileExports[] exports = [.. files.Select(static file =>
            FileExports.From(ProtoParser.Parse(new SourceFile(file.ImportPath, file.ImportPath, Encoding.UTF8.GetBytes(file.Text)), CancellationToken.None).Value, LinkSettings.Default))];
        var table = new ImportTable(new EquatableArray<FileExports>(exports));
        FileExports[] all = [.. exports.Concat(exports.SelectMany(file => ImportResolver.Resolve(file, table, CancellationToken.None).Dependencies)).DistinctBy(static file => file.ImportPath)];
        var shapes = new ShapeFactory(new SymbolTable(all));
        HashSet<string> extensions = [.. shapes.Registry().Extensions.Select(static found => Extension(found.Extendee, found.Extension))];
        foreach (string text in generated)
        {
            if (text.StartsWith("extend ", StringComparison.Ordinal))
            {
                Assert.Contains(text, extensions);
            }
            else
            {
                Assert.Equal(text, ShapeText.Of(shapes.Find(text.Split(' ')[0])!));
            }
        }
        return generated.Length;
    }

    private static string Extension(string extendee, FieldShape shape) => $"extend {extendee} {ShapeText.Of(shape)}";
}
