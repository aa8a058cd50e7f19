using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Finds values in C# that a message cannot have, or that have no effect: in calls of builders and in initializers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChainAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        UsageDiagnostics.RequiredNotSet,
        UsageDiagnostics.BrokenRule,
        UsageDiagnostics.SecondMember,
        UsageDiagnostics.WithoutEffect,
        UsageDiagnostics.Duplicate,
        UsageDiagnostics.DeadEntry,
        UsageDiagnostics.UndefinedEnumValue).ToDescriptors();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (MemberMap.Create(start.Compilation, start.Options) is { } map)
            {
                var rules = new UsageRules(map);
                bool isTest = UsageReport.IsTest(start.Options);
                start.RegisterOperationAction(operation => CheckCall(operation, map, rules, isTest), OperationKind.Invocation);
                start.RegisterOperationAction(
                    operation => rules.CheckLocal(
                        (IVariableDeclaratorOperation)operation.Operation, new UsageReport(operation, isTest)),
                    OperationKind.VariableDeclarator);
                start.RegisterOperationAction(
                    operation => CheckInitializer(operation, map, rules, isTest), OperationKind.ObjectCreation, OperationKind.With);
                start.RegisterOperationAction(operation => CheckNumber(operation, map, isTest), OperationKind.Conversion);
            }
        });
    }

    private static void CheckCall(OperationAnalysisContext context, MemberMap map, UsageRules rules, bool isTest)
    {
        var call = (IInvocationOperation)context.Operation;
        if (map.IsBuilder(MemberMap.OwnerOf(call.TargetMethod)) && BuilderChain.IsLast(call, map))
        {
            rules.CheckChain(call, new UsageReport(context, isTest));
        }
    }

    private static void CheckInitializer(OperationAnalysisContext context, MemberMap map, UsageRules rules, bool isTest)
    {
        if (map.FindMessage(context.Operation.Type) is not null)
        {
            rules.CheckInitializer(context.Operation, new UsageReport(context, isTest));
        }
    }

    private static void CheckNumber(OperationAnalysisContext context, MemberMap map, bool isTest)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion is not { IsImplicit: false, Type: { TypeKind: TypeKind.Enum } type }
            || conversion.Operand.ConstantValue is not { HasValue: true, Value: { } value }
            || conversion.ConstantValue is not { HasValue: true, Value: int number }
            || map.FindEnum(type) is not { } declared || IsDeclared(declared, number))
        {
            return;
        }
        var report = new UsageReport(context, isTest);
        string text = System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
        if (declared.IsClosed)
        {
            report.Add(UsageDiagnostics.UndefinedEnumValue, conversion.Syntax.GetLocation(), text, declared.FullName, "");
        }
        else
        {
            report.Advise(
                UsageDiagnostics.UndefinedEnumValue, conversion.Syntax.GetLocation(), text, declared.FullName,
                $"; the enum is open, so a message can have it");
        }
    }

    private static bool IsDeclared(EnumExport declared, int number)
    {
        foreach (EnumValueExport value in declared.Values)
        {
            if (value.Number == number)
            {
                return true;
            }
        }
        return false;
    }
}
