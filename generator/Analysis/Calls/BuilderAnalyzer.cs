using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds builders that are mixed up: changed after they were built, kept, or used inside the lambda of another one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuilderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new[]
    {
        UsageDiagnostics.ChangedAfterBuild, UsageDiagnostics.OuterBuilder, UsageDiagnostics.KeptBuilder,
    }.ToDescriptors();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (MemberMap.Create(start.Compilation, start.Options) is { } map)
            {
                var lambdas = new BuilderLambdas(map);
                var built = new BuiltBuilders(map);
                start.RegisterOperationAction(
                    operation => lambdas.Check((IInvocationOperation)operation.Operation, operation),
                    OperationKind.Invocation);
                start.RegisterOperationAction(
                    operation => built.Check((IExpressionStatementOperation)operation.Operation, operation),
                    OperationKind.ExpressionStatement);
            }
        });
    }
}
