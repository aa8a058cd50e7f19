extern alias generator;

using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using generator::AmctGen.Generator;

namespace AmctGen.Benchmarks;

/// <summary>Runs of the generator in the compiler's driver, as in an IDE: 200 files of 20 messages, all of which import the first file, and each the one before it.</summary>
internal sealed class IncrementalBenchmarks
{
    private const int FileCount = 200;
    private const int MessageCount = 20;
    private const int EditedMessage = 7;

    private readonly SchemaText[] _files = [.. Enumerable.Range(0, FileCount).Select(static index => new SchemaText(index, Text(index)))];
    private readonly CSharpParseOptions _options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;

    public IncrementalBenchmarks()
    {
        _compilation = CSharpCompilation.Create(
            "Benchmark",
            [CSharpSyntaxTree.ParseText("class C;", _options)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(typeof(IMessage).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _driver = CSharpGeneratorDriver.Create([new AmctSourceGenerator().AsSourceGenerator()], _files, _options, new ProjectOptions());
        Run();
        GeneratorDriverRunResult result = _driver.GetRunResult();
        if (result.GeneratedTrees.Length != FileCount || !result.Diagnostics.IsEmpty)
        {
            throw new InvalidOperationException($"{result.GeneratedTrees.Length} files, {string.Join("; ", result.Diagnostics.Take(3))}");
        }
    }

    /// <summary>One run after an edit.</summary>
    public void Run() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>The kinds of edits.</summary>
    public IEnumerable<(string Name, Action Edit)> Edits()
    {
        yield return ("C#", EditCSharp);
        yield return ("a comment of a message", () => EditSchema(FileCount / 2, comment: $"Edit {++_edits}."));
        yield return ("a field, imported by few", () => EditSchema(FileCount / 2, field: $"  int32 added{++_edits} = 20;\n"));
        yield return ("a field, imported by all", () => EditSchema(0, field: $"  int32 added{++_edits} = 20;\n"));
        yield return ("a message more, imported by all", () => EditSchema(0, message: $"message Added{++_edits} {{ }}\n"));
    }

    private void EditCSharp() => _compilation = _compilation.ReplaceSyntaxTree(
        _compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(string.Create(CultureInfo.InvariantCulture, $"class C {{ int _field{++_edits}; }}"), _options));

    private void EditSchema(int index, string comment = "A message.", string field = "", string message = "")
    {
        var next = new SchemaText(index, Text(index, comment, field, message));
        _driver = _driver.ReplaceAdditionalText(_files[index], next);
        _files[index] = next;
    }

    private static string Text(int index, string comment = "A message.", string field = "", string message = "")
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"syntax = \"proto3\";\npackage made.p{index};\n");
        text.Append(index > 0 ? "import \"f0.proto\";\n" : "");
        text.Append(index > 1 ? $"import \"f{index - 1}.proto\";\n" : "");
        for (int i = 0; i < MessageCount; i++)
        {
            bool isEdited = i == EditedMessage;
            text.Append(CultureInfo.InvariantCulture, $"// {(isEdited ? comment : "A message.")}\nmessage M{i} {{\n  int32 id = 1;\n  string name = 2;\n  repeated double values = 3;\n  map<string, int64> counts = 4;\n");
            text.Append(i > 0 ? $"  M{i - 1} previous = 5;\n" : "");
            text.Append(index > 0 ? $"  made.p0.M{i} shared = 6;\n" : "");
            text.Append(index > 1 ? $"  made.p{index - 1}.M{i} before = 7;\n" : "");
            text.Append(isEdited ? field : "").Append("}\n");
        }
        return text.Append(message).ToString();
    }

    private sealed class SchemaText(int index, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path { get; } = $"/project/f{index}.proto";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class ProjectOptions : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions s_none = new Options([]);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new() { ["build_property.ProjectDir"] = "/project/" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_none;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
