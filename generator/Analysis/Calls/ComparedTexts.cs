using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds comparisons of the texts of two messages.</summary>
internal static class ComparedTexts
{
    /// <summary>Checks the operators == and !=.</summary>
    public static void Check(IBinaryOperation comparison, MemberMap map, in OperationAnalysisContext context)
    {
        if (comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            Check(comparison, comparison.LeftOperand, comparison.RightOperand, map, context);
        }
    }

    /// <summary>Checks the methods of string.</summary>
    public static void Check(IInvocationOperation call, MemberMap map, in OperationAnalysisContext context)
    {
        if (call.TargetMethod is { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String }
            && (call.Instance is { } instance ? [instance, .. Values(call)] : Values(call)) is { Length: 2 } values)
        {
            Check(call, values[0], values[1], map, context);
        }
    }

    private static IOperation[] Values(IInvocationOperation call) =>
    [
        .. call.Arguments.Select(static argument => argument.Value)
            .Where(static value => value.Type?.SpecialType == SpecialType.System_String),
    ];

    private static void Check(IOperation comparison, IOperation left, IOperation right, MemberMap map, in OperationAnalysisContext context)
    {
        if (MessageOf(left, map) is not { Type: { } type } first || MessageOf(right, map) is not { } second
            || !SymbolEqualityComparer.Default.Equals(type, second.Type))
        {
            return;
        }
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDiagnostics.TextsCompared.ToDescriptor(),
            comparison.Syntax.GetLocation(),
            Repair(comparison, first, second).ToDictionary()));
    }

    private static EquatableArray<RepairProperty> Repair(IOperation comparison, IOperation first, IOperation second)
    {
        string compared = comparison is IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } ? "!=" : "==";
        bool isNegated = comparison.Syntax.Parent is PrefixUnaryExpressionSyntax or MemberAccessExpressionSyntax;
        string changed = $"{first.Syntax} {compared} {second.Syntax}";
        return RepairProperty.Of(
            "Compare the messages",
            [(comparison.Syntax.SpanStart, comparison.Syntax.Span.Length, isNegated ? $"({changed})" : changed)]);
    }

    // Options of the writer decide what the text is, so the texts may differ on purpose.
    private static IOperation? MessageOf(IOperation text, MemberMap map) => text switch
    {
        IConversionOperation { IsImplicit: true } conversion => MessageOf(conversion.Operand, map),
        IInvocationOperation { TargetMethod: { Name: "ToText", IsStatic: false } method, Instance: { } instance } call
            when map.IsMessage(MemberMap.OwnerOf(method))
                && call.Arguments.All(static argument => argument.ArgumentKind != ArgumentKind.Explicit) =>
            instance,
        _ => null,
    };
}
