using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>
/// Finds calls that have another effect than they seem to: of enums, of readers that do not throw exceptions, and of texts.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new[]
    {
        UsageDiagnostics.ProtoNameParsed, UsageDiagnostics.UnusedParse, UsageDiagnostics.TextsCompared,
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
                start.RegisterOperationAction(
                    context =>
                    {
                        EnumNames.Check((IInvocationOperation)context.Operation, map, context);
                        ComparedTexts.Check((IInvocationOperation)context.Operation, map, context);
                    },
                    OperationKind.Invocation);
                start.RegisterOperationAction(
                    context => ComparedTexts.Check((IBinaryOperation)context.Operation, map, context),
                    OperationKind.Binary);
                start.RegisterOperationAction(
                    context => UnusedParses.Check((IExpressionStatementOperation)context.Operation, map, context),
                    OperationKind.ExpressionStatement);
            }
        });
    }
}
