using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AmctGen.Generator.Analysis;
using AmctGen.Generator.Analysis.Chains;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Analysis.Usage;

/// <summary>Statements of C# that use generated code, compiled together: each is the body of a method of its own.</summary>
internal static class Snippets
{
    private const string Helpers = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using AmctGen;
        global using AmctGen.Text;
        global using AmctGen.Validation;
        global using Plain;
        global using Press;
        global using static Helpers;

        namespace Press
        {
            // What a user adds to a generated record.
            public partial record Config
            {
                public Config WithRatio(float ratio) => this;
                public Config AddSkips(params string[] skips) => this;
                public Builder ToBuilder(bool isNew) => ToBuilder();
                public static Builder CreateBuilder(float ratio) => CreateBuilder();
                public Config Build() => this;
            }
        }

        internal static class Helpers
        {
            public const float TooMuch = 1.5f;
            public const string Layer = "a";
            public static Config Current = Config.CreateBuilder().Build();
            public static readonly Config Fixed = Config.CreateBuilder().Build();
            public static Config Settings { get; set; } = Config.CreateBuilder().Build();
            public static Config.Builder Shared = Config.CreateBuilder();
            public static Config.Builder NewBuilder() => Config.CreateBuilder();
            public static Part.Builder Fill(Part.Builder builder) => builder;
            public static Part.Builder WithDefaults(this Part.Builder builder) => builder.WithBits(4);
            public static Config.Builder Tune(this Config.Builder builder) => builder;
            public static readonly List<string> Log = [];
            public static void Throws<T>(Action action) { }
            public static void Run(Action action) => action();

            public static void Use(object? value)
            {
                switch (value)
                {
                    case Config.Builder builder: Use(builder.Build()); break;
                    case Part.Builder builder: Use(builder.Build()); break;
                    case IMessage message: Log.Add(ValidationContext.Run(message).IsValid ? $"{message}" : $"{message} INVALID"); break;
                    case System.Collections.IEnumerable list and not string: foreach (object one in list) { Use(one); } break;
                    default: Log.Add($"{value}"); break;
                }
            }

            public static string Read() => "";
        }
        """;

    private const string Start = """
        internal static class S{0}
        {{
            public static void M(Config cfg, Config.Builder b, Part.Builder part, string text, float number, string? maybe, bool flag, Fast fast, Fast? maybeFast, dynamic any)
            {{
        """;

    private const string Finish = """
            }
        }
        """;

    private static readonly ProtoFile[] s_schemas = [UsageSchema.File, UsageSchema.Plain];
    private static readonly Lazy<GeneratorRun> s_generated = new(() => GeneratorRun.Create(s_schemas, Helpers, tracksStages: false));

    /// <summary>The ids of findings in C#.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [new UsageAnalyzer(), new ChainAnalyzer()];

    /// <summary>The file of snippets, each with the place where it starts.</summary>
    public static string Source(IReadOnlyList<string> snippets)
    {
        var source = new StringBuilder();
        for (int i = 0; i < snippets.Count; i++)
        {
            source.Append(string.Format(CultureInfo.InvariantCulture, Start, i)).Append('\n').Append(snippets[i]).Append('\n').Append(Finish).Append('\n');
        }
        return source.ToString();
    }

    /// <summary>A snippet without its end, as while it is typed.</summary>
    public static string Unfinished(string snippet, int number) =>
        string.Format(CultureInfo.InvariantCulture, Start, number) + "\n" + snippet;

    public static Microsoft.CodeAnalysis.Compilation Compile(params IEnumerable<string> sources) => s_generated.Value.Output.AddSyntaxTrees(
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions(LanguageVersion.Latest), $"Snippets{i}.cs")));

    /// <summary>The findings, with the number of the snippet that each is in.</summary>
    public static async Task<(int Snippet, Diagnostic Finding)[]> Analyze(IReadOnlyList<string> snippets, TestOptions? options = null)
    {
        Microsoft.CodeAnalysis.Compilation compilation = Compile(Source(snippets));
        AssertCompiles(compilation);
        return [.. (await Findings(compilation, options)).Select(static found => (SnippetOf(found), found))];
    }

    public static async Task<Diagnostic[]> Findings(Microsoft.CodeAnalysis.Compilation compilation, TestOptions? options = null)
    {
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. s_schemas], options ?? new TestOptions()),
            onAnalyzerException: static (exception, _, _) => Assert.Fail(exception.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, Analyzers, settings).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(static found => found.Location.SourceTree!.FilePath.StartsWith("Snippets", StringComparison.Ordinal)).OrderBy(static found => found.Location.SourceSpan.Start)];
    }

    public static void AssertCompiles(Microsoft.CodeAnalysis.Compilation compilation)
    {
        string[] errors = [.. compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error)
            .Select(static found => $"{found.GetMessage(CultureInfo.InvariantCulture)}: {LineOf(found)}")];
        Assert.True(errors.Length == 0, string.Join("\n", errors.Take(20)));
    }

    /// <summary>The text that a diagnostic marks.</summary>
    public static string TextOf(Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan);

    private static string LineOf(Diagnostic found) => found.Location.SourceTree is { } tree
        ? tree.GetText().Lines[found.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : "";

    private static int SnippetOf(Diagnostic found)
    {
        string before = found.Location.SourceTree!.GetText().ToString(new TextSpan(0, found.Location.SourceSpan.Start));
        string number = before[(before.LastIndexOf("class S", StringComparison.Ordinal) + 7)..];
        return int.Parse(number.AsSpan(0, number.IndexOfAny(['\r', '\n'])), CultureInfo.InvariantCulture);
    }
}
