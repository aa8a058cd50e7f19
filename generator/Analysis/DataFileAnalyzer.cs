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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DataDiagnostics.Kinds.ToDescriptors();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // The schemas are only parsed a second time in a project with data files.
            var schemas = new CompilationSchemas(start.Options, start.Compilation.References);
            SettingValues project = SettingValues.OfProject(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterAdditionalFileAction(file => Check(file, schemas, project));
        });
    }

    private static void Check(AdditionalFileAnalysisContext context, CompilationSchemas schemas, SettingValues project)
    {
        AdditionalText file = context.AdditionalFile;
        if (file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase) || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }
        AnalyzerConfigOptionsProvider provider = context.Options.AnalyzerConfigOptionsProvider;
        DataFile data = s_files.Get(file, text, provider.GetOptions(file), project, (file, text, provider),
            static state => DataFile.Read(state.file, state.text, state.provider));
        CheckedDataFile result = data.Check(schemas, context.CancellationToken);
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
