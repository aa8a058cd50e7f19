using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Checks the constant texts that C# code reads as messages, at their places inside the literals.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TextLiteralAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new[]
    {
        UsageDiagnostics.InvalidText, UsageDiagnostics.TextBreaksRule, UsageDiagnostics.FileNameAsText, UsageDiagnostics.UnnamedFile,
        UsageDiagnostics.NoRegistry,
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
                bool isTest = UsageReport.IsTest(start.Options);
                start.RegisterOperationAction(operation => Check(operation, map, isTest), OperationKind.Invocation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, MemberMap map, bool isTest)
    {
        if (TextCall.Find((IInvocationOperation)context.Operation, map) is not { Text.Value.Syntax: ExpressionSyntax text } call
            || ReaderOptions.Read(call.Options) is not { } options
            || context.Operation.SemanticModel is not { } model)
        {
            return;
        }
        if (TextLiteral.Read(text, model, context.CancellationToken) is { } literal)
        {
            CheckLiteral(new LiteralReport(context, map, call, literal, isTest), options);
        }
        else if (call.IsResult && !options.HasFileName && FileText.FindRead(call.Text.Value) is { } path)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageDiagnostics.UnnamedFile.ToDescriptor(),
                text.GetLocation(),
                FileRepair.Create(call, path.Syntax.ToString(), model).ToDictionary(),
                FileRepair.NameOf(call)));
        }
    }

    private static void CheckLiteral(LiteralReport report, ReaderOptions options)
    {
        TextLiteral literal = report.Literal;
        if (report.Map.FindMessage(report.Call.Message) is not { } members
            || report.Map.Schemas.Find(members.Message.ProtoName) is not { } shape
            || literal.Bytes.Length > options.LengthLimit
            || ExpectedFailure.Surrounds(report.Call.Call.Syntax, "FormatException"))
        {
            return;
        }
        var check = new LiteralCheck(report.Map.Schemas, literal, shape, options, report.Cancellation);
        IReadOnlyList<TextDiagnostic> errors = check.FindErrors(report.Call.IsMerged);
        if (errors.Count > 0 && literal.IsComplete && FileText.IsName(literal.Value))
        {
            report.AddFileName();
            return;
        }
        HashSet<SourceSpan> declared = [.. check.FindDeclaredExtensions(errors)];
        foreach (TextDiagnostic error in errors)
        {
            if (error.Id == TextDiagnosticIds.UnknownExtension && declared.Contains(error.Span))
            {
                report.AddNoRegistry(error);
            }
            else
            {
                report.Add(UsageDiagnostics.InvalidText, error);
            }
        }
        if (errors.Count == 0 && literal.IsComplete && report.Call.IsResult)
        {
            foreach (TextDiagnostic violation in check.FindViolations())
            {
                report.Add(UsageDiagnostics.TextBreaksRule, violation);
            }
        }
    }
}
