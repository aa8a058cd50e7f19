using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis;

/// <summary>Finds calls of generated code that have another effect than they seem to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    private const string ValidationResult = "AmctGen.Validation.ValidationResult";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDiagnostics.UnusedValidation.ToDescriptor()];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(ValidationResult) is { } result)
            {
                start.RegisterOperationAction(operation => CheckStatement(operation, result), OperationKind.ExpressionStatement);
            }
        });
    }

    private static void CheckStatement(OperationAnalysisContext context, INamedTypeSymbol result)
    {
        IOperation value = ((IExpressionStatementOperation)context.Operation).Operation;
        if (value is IInvocationOperation && SymbolEqualityComparer.Default.Equals(value.Type, result))
        {
            context.ReportDiagnostic(UsageDiagnostics.UnusedValidation.At(value.Syntax.GetLocation()));
        }
    }
}
