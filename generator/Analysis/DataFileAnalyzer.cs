using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Analysis;

/// <summary>
/// Checks the data files of a project (.cfg, .prototxt ...) against the messages that their metadata or their headers name.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly FileCache<DataFile> s_files = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        DataDiagnostics.Kinds.Concat(LayerDiagnostics.Kinds).ToDescriptors();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // The schemas are only parsed a second time in a project with data files.
            var schemas = CompilationSchemas.Of(start.Compilation, start.Options);
            var layers = new CompilationLayers(start.Options);
            SettingValues project = SettingValues.OfProject(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterAdditionalFileAction(file => Check(file, schemas, layers, project));
        });
    }

    private static void Check(
        AdditionalFileAnalysisContext context, CompilationSchemas schemas, CompilationLayers layers, SettingValues project)
    {
        AdditionalText file = context.AdditionalFile;
        if (file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase) || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }
        AnalyzerConfigOptionsProvider provider = context.Options.AnalyzerConfigOptionsProvider;
        DataFile data = s_files.Get(file, text, provider.GetOptions(file), project, (file, text, provider),
            static state => DataFile.Read(state.file, state.text, state.provider));
        LayersFile? named = data.LayersPath is null ? null : layers.Find(data.LayersPath, context.CancellationToken);
        if (named is { Problems.Length: > 0 } && layers.IsFirst(file, data.LayersPath!))
        {
            Report(context, named.Problems);
        }
        CheckedDataFile result = data.Check(schemas, named, context.CancellationToken);
        Report(context, result.AboutMessage);
        Report(context, result.AboutText);
    }

    private static void Report(AdditionalFileAnalysisContext context, Diagnostic[] found)
    {
        foreach (Diagnostic one in found)
        {
            context.ReportDiagnostic(one);
        }
    }
}
