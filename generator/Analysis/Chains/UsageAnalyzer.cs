using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Finds calls of generated code whose results are not used, so that they have no effect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    private const string ValidationResult = "AmctGen.Validation.ValidationResult";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        UsageDiagnostics.UnusedValidation, UsageDiagnostics.UnusedResult, UsageDiagnostics.NeverBuilt).ToDescriptors();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (MemberMap.Create(start.Compilation, start.Options) is { } map
                && start.Compilation.GetTypeByMetadataName(ValidationResult) is { } result)
            {
                var results = new UnusedResults(map, result);
                bool isTest = UsageReport.IsTest(start.Options);
                start.RegisterOperationAction(
                    operation => results.CheckStatement(
                        (IExpressionStatementOperation)operation.Operation, new UsageReport(operation, isTest)),
                    OperationKind.ExpressionStatement);
                start.RegisterOperationAction(
                    operation => results.CheckLocal(
                        (IVariableDeclaratorOperation)operation.Operation, new UsageReport(operation, isTest)),
                    OperationKind.VariableDeclarator);
            }
        });
    }
}
