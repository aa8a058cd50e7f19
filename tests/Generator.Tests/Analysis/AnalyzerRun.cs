using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Analysis;

/// <summary>Runs an analyzer over a compilation with additional files, as the compiler does.</summary>
internal static class AnalyzerRun
{
    /// <summary>The findings of the analyzer in the compiler's format.</summary>
    public static async Task<string[]> Run(DiagnosticAnalyzer analyzer, Microsoft.CodeAnalysis.Compilation compilation, params (string Path, string Text, string? Message, string? Dialect)[] files) =>
        [.. (await Diagnostics(analyzer, compilation, files)).Select(static diagnostic => diagnostic.ToString())];

    /// <summary>The findings of the analyzer in the order of their places.</summary>
    public static Task<Diagnostic[]> Diagnostics(DiagnosticAnalyzer analyzer, Microsoft.CodeAnalysis.Compilation compilation, params (string Path, string Text, string? Message, string? Dialect)[] files) =>
        Diagnostics(analyzer, compilation, isTest: false, files);

    /// <summary>The findings of the analyzer in the order of their places.</summary>
    /// <param name="isTest">Whether the project contains tests.</param>
    public static async Task<Diagnostic[]> Diagnostics(DiagnosticAnalyzer analyzer, Microsoft.CodeAnalysis.Compilation compilation, bool isTest, params (string Path, string Text, string? Message, string? Dialect)[] files)
    {
        var texts = files.Select(static file => new DataText(file.Path, file.Text, file.Message, file.Dialect));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. texts], new DataOptions(isTest)),
            onAnalyzerException: static (exception, _, _) => Assert.Fail(exception.ToString()),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await new CompilationWithAnalyzers(compilation, [analyzer], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private sealed class DataText(string path, string text, string? message, string? dialect) : AdditionalText
    {
        public override string Path => path;

        public string? Message => message;

        public string? Dialect => dialect;

        /// <summary>The layers file, which tests name in the first line of a text.</summary>
        public string? Layers => text.StartsWith("# layers: ", StringComparison.Ordinal) ? text.Split('\n')[0]["# layers: ".Length..] : null;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class DataOptions(bool isTest) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null, isTest);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(textFile as DataText);
    }

    private sealed class Options(DataText? file, bool isTest = false) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            string? found = key switch
            {
                "build_metadata.AdditionalFiles.AmctGenMessage" => file?.Message,
                "build_metadata.AdditionalFiles.AmctGenDialect" => file?.Dialect,
                "build_metadata.AdditionalFiles.AmctGenLayers" => file?.Layers,
                "build_property.IsTestProject" => isTest ? "true" : null,
                _ => null,
            };
            value = found ?? "";
            return found is not null;
        }
    }
}
