using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds names of the schema that Enum.Parse gets in place of names of C#.</summary>
internal static class EnumNames
{
    private const string MethodName = "Parse";

    /// <summary>Checks a call.</summary>
    public static void Check(IInvocationOperation call, MemberMap map, in OperationAnalysisContext context)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is not (MethodName or "TryParse") || method.ContainingType.SpecialType != SpecialType.System_Enum
            || call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "value")
                is not { Value.ConstantValue: { HasValue: true, Value: string text } } value
            || IgnoresCase(call) is not { } ignoresCase
            || FindType(call) is not { } type || map.FindEnum(type) is not { } found)
        {
            return;
        }
        string name = text.Trim();
        StringComparison comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (type.GetMembers().OfType<IFieldSymbol>().Any(member => string.Equals(member.Name, name, comparison))
            || found.Values.FirstOrDefault(one => string.Equals(one.Name, name, comparison)) is not { } meant
            || type.GetMembers(meant.MemberName).IsEmpty)
        {
            return;
        }
        SemanticModel model = call.SemanticModel!;
        string member = $"{type.ToMinimalDisplayString(model, call.Syntax.SpanStart)}.{meant.MemberName}";
        // The result of the older overload is an object.
        EquatableArray<RepairProperty> repair = method.Name == MethodName && method.IsGenericMethod
            ? RepairProperty.Of($"Replace with {member}", [(call.Syntax.SpanStart, call.Syntax.Span.Length, member)])
            : default;
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDiagnostics.ProtoNameParsed.ToDescriptor(),
            value.Value.Syntax.GetLocation(),
            repair.ToDictionary(),
            Shown.Text(name).ToString(),
            "Enum." + method.Name,
            member));
    }

    // Null if it is not constant.
    private static bool? IgnoresCase(IInvocationOperation call)
    {
        IArgumentOperation? argument = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "ignoreCase");
        return argument is null ? false : argument.Value.ConstantValue is { HasValue: true, Value: bool ignores } ? ignores : null;
    }

    private static INamedTypeSymbol? FindType(IInvocationOperation call) =>
        (call.TargetMethod.IsGenericMethod
            ? call.TargetMethod.TypeArguments[0]
            : call.Arguments.Select(static argument => argument.Value).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand)
        as INamedTypeSymbol;
}
