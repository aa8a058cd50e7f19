using System.Collections.Immutable;
using AmctGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests;

/// <summary>Runs the real generator in the driver, and follows it over edits.</summary>
internal sealed class GeneratorRun
{
    private readonly LanguageVersion _version;
    private GeneratorDriver _driver;

    private GeneratorRun(CSharpCompilation input, LanguageVersion version, GeneratorDriver driver)
    {
        Input = input;
        _version = version;
        _driver = driver;
        Output = input;
    }

    public CSharpCompilation Input { get; private set; }

    /// <summary>The compilation with what was generated.</summary>
    public Microsoft.CodeAnalysis.Compilation Output { get; private set; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    public string[] Problems => [.. Result.Diagnostics.Select(static problem => problem.ToString())];

    public static GeneratorRun Create(IEnumerable<AdditionalText> files, string source = "", LanguageVersion version = LanguageVersion.Latest, TestOptions? options = null, bool tracksStages = true) =>
        Create(TestCompilation.Create(version, source), files, version, options, tracksStages);

    /// <param name="tracksStages">Whether <see cref="Reasons"/> is used; tracking needs minutes for dozens of files.</param>
    public static GeneratorRun Create(
        CSharpCompilation input, IEnumerable<AdditionalText> files, LanguageVersion version = LanguageVersion.Latest, TestOptions? options = null, bool tracksStages = true)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new AmctSourceGenerator().AsSourceGenerator()],
            files,
            TestCompilation.ParseOptions(version),
            options ?? new TestOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksStages));
        return new GeneratorRun(input, version, driver).Run();
    }

    /// <summary>Generates, compiles without a warning and executes, at the floor and at the newest language version, each twice through the driver.</summary>
    /// <returns>The result of <c>public static string Program.Run()</c>.</returns>
    public static string Execute(string source, params ProtoFile[] files)
    {
        string result = "";
        foreach (LanguageVersion version in TestCompilation.LanguageVersions)
        {
            GeneratorRun run = Create(files, source, version);
            Assert.Empty(run.Problems);
            TestCompilation.AssertClean(run.Output);
            run.Run().AssertNothingRan();
            result = TestCompilation.Execute(run.Output);
        }
        return result;
    }

    public GeneratorRun Run(CancellationToken cancellation = default)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Input, out Microsoft.CodeAnalysis.Compilation output, out _, cancellation);
        Output = output;
        Assert.Null(Result.Exception);
        return this;
    }

    /// <summary>An edit of C# that is independent of all .proto files.</summary>
    public GeneratorRun EditCSharp(string source)
    {
        Input = Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, TestCompilation.ParseOptions(_version)));
        return Run();
    }

    /// <summary>Another build of a referenced assembly.</summary>
    public GeneratorRun Replace(MetadataReference old, MetadataReference next)
    {
        Input = Input.ReplaceReference(old, next);
        return Run();
    }

    public GeneratorRun Replace(ProtoFile old, ProtoFile next)
    {
        _driver = _driver.ReplaceAdditionalText(old, next);
        return Run();
    }

    public GeneratorRun Add(ProtoFile file, CancellationToken cancellation = default)
    {
        _driver = _driver.AddAdditionalTexts([file]);
        return Run(cancellation);
    }

    /// <summary>The run reasons of the outputs of a stage.</summary>
    public IncrementalStepRunReason[] Reasons(string stage) =>
        Result.TrackedSteps.TryGetValue(stage, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason)]
            : [];

    /// <summary>The number of outputs of a stage that were recomputed and differ.</summary>
    public int Changed(string stage) => Reasons(stage).Count(static reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);

    /// <summary>The number of outputs of a stage that were recomputed, including equal ones.</summary>
    public int Ran(string stage) => Reasons(stage).Count(static reason => reason is not IncrementalStepRunReason.Cached);

    public void AssertNothingRan()
    {
        foreach (string stage in TrackingNames.All)
        {
            Assert.All(Reasons(stage), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{stage}: {reason}"));
        }
        Assert.All(
            Result.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }
}

/// <summary>A .proto in memory; null text is a file that cannot be read.</summary>
internal sealed class ProtoFile(string path, string? text) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text);

    public override string Path { get; } = path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>The settings of MSBuild: properties, and metadata by the file's path.</summary>
internal sealed class TestOptions(Dictionary<string, string>? properties = null, Dictionary<string, Dictionary<string, string>>? metadata = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties ?? new() { ["build_property.ProjectDir"] = "/project/" });

    private static readonly Options s_none = new([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        metadata is not null && metadata.TryGetValue(textFile.Path, out Dictionary<string, string>? values) ? new Options(values) : s_none;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
#pragma warning disable CS8765 // The attribute that the parameter lacks is in two of the referenced assemblies.
        public override bool TryGetValue(string key, out string? value) => values.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
