using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>
/// Suppresses CS8509 for a switch over a oneof that has an arm for each of its cases: the compiler does not know that there are no others.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OneofSwitchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_complete = new(
        "AMCTS001", "CS8509", "the switch has an arm for each case of the oneof");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [s_complete];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (MemberMap.Create(context.Compilation, context.Options) is not { } map)
        {
            return;
        }
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    .FirstAncestorOrSelf<SwitchExpressionSyntax>() is { } node
                && context.GetSemanticModel(tree) is { } model
                && model.GetOperation(node, context.CancellationToken) is ISwitchExpressionOperation operation
                && IsComplete(operation, node, model, map))
            {
                context.ReportSuppression(Suppression.Create(s_complete, diagnostic));
            }
        }
    }

    private static bool IsComplete(ISwitchExpressionOperation operation, SwitchExpressionSyntax node, SemanticModel model, MemberMap map)
    {
        // The constructor of the base of the cases is private: nobody can declare another case.
        if (operation.Value.Type is not INamedTypeSymbol { IsAbstract: true, ContainingType: { } message } oneof
            || !map.IsMessage(message)
            || oneof.InstanceConstructors.Any(static created => created.DeclaredAccessibility is not Accessibility.Private))
        {
            return false;
        }
        INamedTypeSymbol[] cases =
            [.. oneof.GetTypeMembers().Where(nested => SymbolEqualityComparer.Default.Equals(nested.BaseType, oneof))];
        var covered = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        bool coversNull = model.GetTypeInfo(node.GoverningExpression).Nullability.FlowState == NullableFlowState.NotNull;
        foreach (ISwitchExpressionArmOperation arm in operation.Arms)
        {
            if (arm.Guard is null)
            {
                coversNull |= Cover(arm.Pattern, covered);
            }
        }
        return coversNull && cases.Length > 0 && cases.All(covered.Contains);
    }

    // Adds the types all of whose values match a pattern; true if null matches it.
    private static bool Cover(IPatternOperation pattern, HashSet<ITypeSymbol> covered)
    {
        switch (pattern)
        {
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Cover(either.LeftPattern, covered) | Cover(either.RightPattern, covered);
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return true;
            case ITypePatternOperation type:
                covered.Add(type.MatchedType);
                return false;
            case IDeclarationPatternOperation { MatchedType: { } declared }:
                covered.Add(declared);
                return false;
            case IRecursivePatternOperation recursive when recursive.DeconstructionSubpatterns.All(MatchesAll)
                && recursive.PropertySubpatterns.All(static property => MatchesAll(property.Pattern)):
                covered.Add(recursive.MatchedType);
                return false;
            default:
                return false;
        }
    }

    private static bool MatchesAll(IPatternOperation pattern) => pattern switch
    {
        IDiscardPatternOperation => true,
        IDeclarationPatternOperation declaration => declaration.MatchesNull,
        _ => false,
    };
}
