using System.Collections.Immutable;
using AmctGen.Generator.Analysis.Chains;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds misspelled names of layers, and names that are exchanged with types, in projects with layers files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayerNameAnalyzer : DiagnosticAnalyzer
{
    private const string LayerType = "AmctGen.Resolution.LayerRef";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDiagnostics.UnknownLayer.ToDescriptor()];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (MemberMap.Create(start.Compilation, start.Options) is { } map
                && LayerNames.FindPaths(start.Options) is { Length: > 0 } paths
                && start.Compilation.GetTypeByMetadataName(LayerType) is { } layer)
            {
                var names = new Lazy<LayerNames?>(() => LayerNames.Read(paths, start.Options, CancellationToken.None));
                start.RegisterOperationAction(operation => CheckCall(operation, map, names), OperationKind.Invocation);
                start.RegisterOperationAction(operation => CheckLayer(operation, layer, names), OperationKind.ObjectCreation);
            }
        });
    }

    private static void CheckLayer(OperationAnalysisContext context, INamedTypeSymbol layer, Lazy<LayerNames?> names)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(creation.Type, layer) || creation.Arguments.Length != 2 || names.Value is not { } known
            || ArgumentOf(creation, 0) is not { ConstantValue: { HasValue: true, Value: string name } } first)
        {
            return;
        }
        if (ArgumentOf(creation, 1) is { ConstantValue: { HasValue: true, Value: string type } } second
            && known.Types.Contains(name) && !known.Names.Contains(name) && known.Names.Contains(type) && !known.Types.Contains(type))
        {
            EquatableArray<RepairProperty> repair = RepairProperty.Of(
                "Exchange name and type",
                [
                    (first.Syntax.SpanStart, first.Syntax.Span.Length, second.Syntax.ToString()),
                    (second.Syntax.SpanStart, second.Syntax.Span.Length, first.Syntax.ToString()),
                ]);
            Report(context, first, repair, $"'{name}' is a type and '{type}' is the name of a layer: the name is the first argument");
        }
        else
        {
            CheckName(context, first, known);
        }
    }

    private static IOperation? ArgumentOf(IObjectCreationOperation creation, int ordinal) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    private static void CheckCall(OperationAnalysisContext context, MemberMap map, Lazy<LayerNames?> names)
    {
        var call = (IInvocationOperation)context.Operation;
        if (map.FindMethod(call.TargetMethod, out MessageMembers? members) is not
            { Verb: BuilderVerb.With or BuilderVerb.Add, Field: { Kind: FieldKind.String } field } method || call.Arguments.Length != 1
            || !IsLayerName(call, method, field, members!.Message, map) || names.Value is not { } known)
        {
            return;
        }
        IOperation value = call.Arguments[0].Value;
        foreach (IOperation name in method.Verb == BuilderVerb.Add ? BuilderChain.Elements(value) : [value])
        {
            CheckName(context, name, known);
        }
    }

    // The lists and keys that the precedence of the message, or of the message that the entry belongs to, declares.
    private static bool IsLayerName(
        IInvocationOperation call, BuilderMethod method, FieldModel field, MessageModel message, MemberMap map)
    {
        if (method.Verb == BuilderVerb.Add)
        {
            return message.Resolver is { } own && own.Features.Any(feature => feature.Skips.Concat(feature.Includes)
                .Any(list => !list.ByType && list.Path.Count == 1 && list.Path[0].ProtoName == field.ProtoName));
        }
        IOperation? outer = call;
        while (outer is not (null or IAnonymousFunctionOperation))
        {
            outer = outer.Parent;
        }
        while (outer is IAnonymousFunctionOperation or IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
        {
            outer = outer.Parent;
        }
        return outer is IInvocationOperation adding
            && map.FindMethod(adding.TargetMethod, out MessageMembers? owner) is { Verb: BuilderVerb.Add, Field: { } entries }
            && entries.TypeName == message.TypeName && owner!.Message.Resolver is { } resolver
            && resolver.Features.Any(feature => feature.Overrides.Any(list => !list.ByType && list.Path.Count == 1
                && list.Path[0].ProtoName == entries.ProtoName && list.KeyProtoName == field.ProtoName));
    }

    // A project may configure other networks too: only a name that is nearly that of a layer is certain to be wrong.
    private static void CheckName(OperationAnalysisContext context, IOperation value, LayerNames known)
    {
        if (value.ConstantValue is { HasValue: true, Value: string name } && name.Length > 0 && !known.Names.Contains(name)
            && name.All(static character => char.IsLetterOrDigit(character) || character is '_' or '.' or '/' or ':' or '-')
            && FindNear(name, known.Names) is { } near)
        {
            EquatableArray<RepairProperty> repair = value.Syntax is LiteralExpressionSyntax
                ? RepairProperty.Of(
                    $"Replace with '{near}'",
                    [(value.Syntax.SpanStart, value.Syntax.Span.Length, SymbolDisplay.FormatLiteral(near, quote: true))])
                : default;
            Report(context, value, repair, $"no layers file of this project has a layer '{name}'; did you mean '{near}'?");
        }
    }

    // The same path in another notation, or a misspelling. A name with another number is that of another layer.
    private static string? FindNear(string name, HashSet<string> names) =>
        Suggestions.FindPath(name, names)
        ?? (Suggestions.Find(name, names) is { } near && Digits(near) == Digits(name) ? near : null);

    private static string Digits(string name) => new([.. name.Where(char.IsDigit)]);

    private static void Report(
        OperationAnalysisContext context, IOperation place, EquatableArray<RepairProperty> repair, DiagnosticArgument sentence) =>
        context.ReportDiagnostic(Diagnostic.Create(
            UsageDiagnostics.UnknownLayer.ToDescriptor(), place.Syntax.GetLocation(), repair.ToDictionary(), sentence.ToString()));
}
