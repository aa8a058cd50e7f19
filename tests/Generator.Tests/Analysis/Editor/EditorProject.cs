using System.Collections.Immutable;
using AmctGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Tests.Analysis.Editor;

/// <summary>A project as an editor analyzes it: a new compilation after each keystroke, with the same texts for files that did not change.</summary>
internal sealed class EditorProject
{
    private readonly MeasuredAnalyzer _analyzer = new(new DataFileAnalyzer());
    private readonly List<CountedFile> _files = [];
    private int _keystrokes;

    /// <summary>The bytes that the analyzer allocated in the last analysis.</summary>
    public long Allocated { get; private set; }

    /// <summary>The files that were read in the last analysis, each as often as it was read.</summary>
    public string[] Read { get; private set; } = [];

    /// <summary>How often each file was read since its last edit.</summary>
    public int[] Reads => [.. _files.Select(static file => file.Text.Reads)];

    public EditorProject Add(string path, string text, params (string Name, string Value)[] metadata)
    {
        _files.Add(new CountedFile(path, text, metadata));
        return this;
    }

    public string TextOf(string path) => _files.Single(file => file.Path == path).Content;

    /// <summary>A reference to the present text of a file that does not keep it alive.</summary>
    public WeakReference Reference(string path) => new(_files.Single(file => file.Path == path).Text);

    /// <summary>Changes a file, and analyzes the project.</summary>
    public Task<string[]> Edit(string path, string text)
    {
        int index = _files.FindIndex(file => file.Path == path);
        _files[index] = _files[index].With(text);
        return Type();
    }

    /// <summary>Replaces a part of a file, and analyzes the project.</summary>
    public Task<string[]> Edit(string path, string old, string changed)
    {
        string text = TextOf(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Edit(path, text.Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Changes the C# of the project, and analyzes it.</summary>
    /// <returns>The findings, in the order of files and places.</returns>
    public async Task<string[]> Type(CancellationToken cancellation = default)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText($"class C{_keystrokes++} {{ }}", cancellationToken: cancellation)]);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. _files], new Options()),
            onAnalyzerException: static (exception, _, _) => Assert.Fail(exception.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        int[] before = [.. _files.Select(static file => file.Text.Reads)];
        _analyzer.TakeAllocated();
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, [_analyzer], options).GetAnalyzerDiagnosticsAsync(cancellation);
        Allocated = _analyzer.TakeAllocated();
        Read = [.. _files.SelectMany((file, i) => Enumerable.Repeat(file.Path, file.Text.Reads - before[i]))];
        return [.. found.OrderBy(static one => one.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static one => one.Location.SourceSpan.Start).Select(static one => one.ToString())];
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new CountedFile.FileOptions([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => ((CountedFile)textFile).Options;
    }
}
