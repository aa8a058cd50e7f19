using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds resolvers that are prepared again for each layer of a network.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResolverAnalyzer : DiagnosticAnalyzer
{
    private const string Create = "CreateResolver";
    private const string Resolve = "Resolve";
    private const string Variable = "resolver";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UsageDiagnostics.ResolverPerLayer.ToDescriptor()];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (MemberMap.Create(start.Compilation, start.Options) is { } map)
            {
                start.RegisterOperationAction(operation => Check(operation, map), OperationKind.Invocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, MemberMap map)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: Create or Resolve, IsStatic: false } method || !map.IsMessage(MemberMap.OwnerOf(method))
            || method.ContainingType.GetMembers(Create).IsEmpty
            || context.Operation.SemanticModel is not { } model
            || FindVariables(call, map) is not { } variables
            || Iteration.FindOutermost(call, variables, model) is not { } repeated)
        {
            return;
        }
        Location place = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            ? access.Name.GetLocation()
            : call.Syntax.GetLocation();
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDiagnostics.ResolverPerLayer.ToDescriptor(), place, Hoist(call, repeated, model).ToDictionary(), method.Name));
    }

    // The layer is another one each time.
    private static IReadOnlyList<ISymbol>? FindVariables(IInvocationOperation call, MemberMap map)
    {
        var variables = new List<ISymbol>();
        IEnumerable<IOperation?> values = call.TargetMethod.Name == Create
            ? [call.Instance, .. call.Arguments.Select(static argument => argument.Value)]
            : [call.Instance];
        foreach (IOperation? value in values)
        {
            if (StableValue.VariablesOf(value, map) is not { } found)
            {
                return null;
            }
            variables.AddRange(found);
        }
        return variables;
    }

    private static EquatableArray<RepairProperty> Hoist(IInvocationOperation call, SyntaxNode repeated, SemanticModel model)
    {
        if (repeated.FirstAncestorOrSelf<StatementSyntax>() is not
            { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement
            || call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } syntax)
        {
            return default;
        }
        string name = Variable;
        for (int i = 2; !model.LookupSymbols(call.Syntax.SpanStart, name: name).IsEmpty; i++)
        {
            name = Variable + i;
        }
        bool creates = call.TargetMethod.Name == Create;
        string created = creates ? syntax.ToString() : $"{access.Expression}.{Create}()";
        string line = statement.SyntaxTree.GetText().Lines.GetLineFromPosition(statement.SpanStart).ToString();
        string indentation = line.Substring(0, line.Length - line.TrimStart().Length);
        SyntaxNode replaced = creates ? syntax : access.Expression;
        return RepairProperty.Of(
            "Create one resolver for all layers",
            [
                (statement.SpanStart, 0, $"var {name} = {created};\n{indentation}"),
                (replaced.SpanStart, replaced.Span.Length, name),
            ]);
    }
}
