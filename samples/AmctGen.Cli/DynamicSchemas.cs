extern alias generator;

using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using generator::AmctGen.Generator;
using generator::AmctGen.Generator.Names;

namespace AmctGen.Cli;

/// <summary>Runs the real generator on .proto files in memory; compiles what it emits and loads it.</summary>
internal static class DynamicSchemas
{
    /// <summary>The messages of the files; errors in them are reported.</summary>
    /// <exception cref="BrokenSchemaException">The files have errors.</exception>
    public static List<MessageHost> Load(SchemaFiles schemas, Surroundings surroundings)
    {
        schemas.Link();
        if (!schemas.Report(surroundings))
        {
            throw new BrokenSchemaException(schemas);
        }
        GeneratorDriver driver = Run(schemas.Files, out Compilation compilation);
        using var image = new MemoryStream();
        Diagnostic[] errors = [.. driver.GetRunResult().Diagnostics.Concat(compilation.Emit(image).Diagnostics).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        foreach (Diagnostic error in errors)
        {
            surroundings.Error.WriteLine(error.ToString());
        }
        return errors.Length > 0 ? throw new InputException() : MessageHost.Of(Assembly.Load(image.ToArray()));
    }

    /// <summary>The C# of the files that the call names, which are linked and have no errors.</summary>
    public static IEnumerable<(string Name, SourceText Text)> Generate(SchemaFiles schemas)
    {
        var named = schemas.Files.Where(static file => file.IsNamed).Select(static file => HintNames.Create(file.ImportPath)).ToHashSet(StringComparer.Ordinal);
        return Run(schemas.Files, out _).GetRunResult().Results[0].GeneratedSources
            .Where(source => named.Contains(source.HintName)).Select(static source => (source.HintName, source.SourceText));
    }

    private static GeneratorDriver Run(IEnumerable<SchemaFile> files, out Compilation output)
    {
        CSharpParseOptions parseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        Compilation compilation = CSharpCompilation.Create(
            "AmctGen.Dynamic",
            references: References(),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new AmctSourceGenerator().AsSourceGenerator()],
            files.Select(static file => (AdditionalText)new SchemaText(file)),
            parseOptions,
            new SchemaOptions());
        return driver.RunGeneratorsAndUpdateCompilation(compilation, out output, out _);
    }

    private static IEnumerable<MetadataReference> References()
    {
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        foreach (string path in trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            if (name is "AmctGen.Runtime" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal))
            {
                yield return MetadataReference.CreateFromFile(path);
            }
        }
    }

    private sealed class SchemaText(SchemaFile file) : AdditionalText
    {
        private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        public override string Path => file.Path;

        public string Root => file.Root;

        // The bytes as they are: an encoding with a mark would say that the file starts with one, besides the one that the text may have.
        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(Encoding.UTF8.GetString(file.Syntax!.Text.Bytes), s_utf8);
    }

    // What a project file would say: the import folder that each file was found under.
    private sealed class SchemaOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.AmctGenImportRoot"] = ((SchemaText)textFile).Root });
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
