using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>Pieces of C# that use the generated code of a schema, all in one compilation.</summary>
internal sealed class Snippets
{
    private const string Open = "[|";
    private const string Close = "|]";

    private readonly ProtoFile[] _protos;
    private readonly string _frame;
    private readonly Lazy<Microsoft.CodeAnalysis.Compilation> _generated;
    private readonly (string Path, string Text)[] _files;

    /// <param name="protos">The schema.</param>
    /// <param name="shared">C# that all snippets can use.</param>
    /// <param name="frame">The file around a snippet, which replaces <c>$SNIPPET$</c>; <c>$NAME$</c> is unique.</param>
    /// <param name="files">Other additional files.</param>
    public Snippets(ProtoFile[] protos, string shared, string frame, params (string Path, string Text)[] files)
    {
        _protos = protos;
        _frame = frame;
        _files = files;
        _generated = new(() => GeneratorRun.Create(protos, shared, tracksStages: false).Output);
    }

    /// <summary>The generated code and what all snippets share.</summary>
    public Microsoft.CodeAnalysis.Compilation Generated => _generated.Value;

    /// <summary>Finds, for each snippet, the findings as <c>id 'text at the place'</c>. The snippets must compile.</summary>
    public async Task<string[][]> Run(DiagnosticAnalyzer analyzer, IReadOnlyList<string> snippets) =>
        [.. (await Diagnose(analyzer, snippets)).Select(static found => found.Select(Describe).ToArray())];

    /// <summary>The findings of each snippet, in the order of their places.</summary>
    public async Task<Diagnostic[][]> Diagnose(DiagnosticAnalyzer analyzer, IReadOnlyList<string> snippets, bool compiles = true, bool isTest = false)
    {
        SyntaxTree[] trees = [.. snippets.Select((snippet, i) => Parse(Frame(snippet, i), i))];
        Microsoft.CodeAnalysis.Compilation compilation = _generated.Value.AddSyntaxTrees(trees);
        if (compiles)
        {
            foreach (SyntaxTree tree in trees)
            {
                Diagnostic[] errors = [.. compilation.GetSemanticModel(tree).GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error)];
                Assert.True(errors.Length == 0, $"{string.Join("\n", errors.Select(static error => error.ToString()))}\n{tree}");
            }
        }
        var found = await AnalyzerRun.Diagnostics(analyzer, compilation, isTest, [.. _protos.Select(static proto => (proto.Path, proto.GetText()!.ToString(), (string?)null, (string?)null)), .. _files.Select(static file => (file.Path, file.Text, (string?)null, (string?)null))]);
        ILookup<string, Diagnostic> byPath = found.ToLookup(static diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "");
        Assert.All(byPath, path => Assert.Contains(trees, tree => tree.FilePath == path.Key));
        return [.. trees.Select(tree => byPath[tree.FilePath].ToArray())];
    }

    /// <summary>A compilation of the generated code and a snippet.</summary>
    public Microsoft.CodeAnalysis.Compilation Compile(string snippet, out SyntaxTree tree)
    {
        tree = Parse(Frame(snippet, 0), 0);
        return _generated.Value.AddSyntaxTrees(tree);
    }

    /// <summary>The text around a snippet, as offset of its start.</summary>
    public int OffsetOf(string snippet) => Frame(snippet, 0).IndexOf(snippet, StringComparison.Ordinal);

    /// <summary>Compares the findings with the marks in the snippets, and fails with all that differ.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="id">The expected id of each marked place.</param>
    /// <param name="marked">Snippets with <c>[|marks|]</c>; snippets without marks have no findings.</param>
    public async Task Check(DiagnosticAnalyzer analyzer, string id, params string[] marked)
    {
        Diagnostic[][] found = await Diagnose(analyzer, [.. marked.Select(static snippet => Unmark(snippet).Text)]);
        var problems = new StringBuilder();
        for (int i = 0; i < marked.Length; i++)
        {
            (string text, List<TextSpan> marks) = Unmark(marked[i]);
            int offset = Frame(text, i).IndexOf(text, StringComparison.Ordinal);
            string expected = string.Join(", ", marks.Select(mark => $"{id} '{text.Substring(mark.Start, mark.Length)}' at {mark.Start}"));
            string actual = string.Join(", ", found[i].Select(one => $"{Describe(one)} at {one.Location.SourceSpan.Start - offset}"));
            if (expected != actual)
            {
                problems.Append(CultureInfo.InvariantCulture, $"\n{marked[i]}\n    expected: {expected}\n    actual:   {actual}");
                problems.Append(string.Concat(found[i].Select(static one => "\n    " + one.GetMessage(CultureInfo.InvariantCulture))));
            }
        }
        Assert.True(problems.Length == 0, problems.ToString());
    }

    /// <summary>Runs an analyzer over snippets that are cut at each token, as they are while somebody types.</summary>
    public async Task CheckCut(DiagnosticAnalyzer analyzer, params string[] marked)
    {
        var cut = new List<string>();
        foreach (string snippet in marked.Select(static snippet => Unmark(snippet).Text))
        {
            SyntaxNode root = CSharpSyntaxTree.ParseText(snippet, TestCompilation.ParseOptions(LanguageVersion.Latest)).GetRoot();
            foreach (SyntaxToken token in root.DescendantTokens())
            {
                cut.Add(snippet[..(token.SpanStart + (token.Span.Length / 2))]);
            }
        }
        Assert.NotEmpty(cut);
        await Diagnose(analyzer, [.. cut.Distinct()], compiles: false);
    }

    /// <summary>Applies the repairs of all findings of a snippet; the result compiles and has none of these findings.</summary>
    public async Task CheckRepair(DiagnosticAnalyzer analyzer, string marked, string expected)
    {
        string snippet = Unmark(marked).Text;
        Diagnostic[] found = (await Diagnose(analyzer, [snippet]))[0];
        Assert.NotEmpty(found);
        Assert.All(found, static one => Assert.True(one.Properties.ContainsKey(RepairProperty.Title), $"{one} has no repair"));
        string source = Frame(snippet, 0);
        SourceText changed = SourceText.From(source);
        changed = changed.WithChanges(found.SelectMany(static one => RepairProperty.Read(one.Properties)).Distinct().OrderBy(static edit => edit.Start)
            .Select(static edit => new TextChange(new TextSpan(edit.Start, edit.Length), edit.NewText)));
        int offset = source.IndexOf(snippet, StringComparison.Ordinal);
        string repaired = changed.ToString()[offset..^(source.Length - offset - snippet.Length)];

        Assert.Equal(expected, repaired);
        Assert.Empty((await Diagnose(analyzer, [repaired]))[0].Select(static one => one.ToString()));
    }

    private static string Describe(Diagnostic found)
    {
        TextSpan span = found.Location.SourceSpan;
        return $"{found.Id} '{found.Location.SourceTree!.ToString().Substring(span.Start, span.Length)}'";
    }

    private static (string Text, List<TextSpan> Marks) Unmark(string marked)
    {
        var marks = new List<TextSpan>();
        var text = new StringBuilder();
        int position = 0;
        for (int open; (open = marked.IndexOf(Open, position, StringComparison.Ordinal)) >= 0;)
        {
            int close = marked.IndexOf(Close, open, StringComparison.Ordinal);
            text.Append(marked, position, open - position);
            marks.Add(new TextSpan(text.Length, close - open - Open.Length));
            text.Append(marked, open + Open.Length, close - open - Open.Length);
            position = close + Close.Length;
        }
        return (text.Append(marked, position, marked.Length - position).ToString(), marks);
    }

    private string Frame(string snippet, int index) =>
        _frame.Replace("$NAME$", string.Create(CultureInfo.InvariantCulture, $"S{index}"), StringComparison.Ordinal).Replace("$SNIPPET$", snippet, StringComparison.Ordinal);

    private static SyntaxTree Parse(string source, int index) => CSharpSyntaxTree.ParseText(
        source, TestCompilation.ParseOptions(LanguageVersion.Latest), string.Create(CultureInfo.InvariantCulture, $"S{index}.cs"));
}
