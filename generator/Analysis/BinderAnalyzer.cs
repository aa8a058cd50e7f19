using System.Collections.Immutable;
using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis;

/// <summary>
/// Finds configurations that are bound to messages with Microsoft.Extensions.Configuration: the binder loses lists, maps and bytes without
/// an error.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BinderAnalyzer : DiagnosticAnalyzer
{
    private const string Message = "AmctGen.IMessage";

    private static readonly string[] s_immutable = ["AmctGen.EquatableArray`1", "AmctGen.EquatableMap`2", "AmctGen.ByteString"];

    private static readonly string[] s_binders =
    [
        "Microsoft.Extensions.Configuration.ConfigurationBinder",
        "Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions",
        "Microsoft.Extensions.DependencyInjection.OptionsBuilderConfigurationExtensions",
        "Microsoft.Extensions.Options.ConfigureFromConfigurationOptions`1",
        "Microsoft.Extensions.Options.NamedConfigureFromConfigurationOptions`1",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageDiagnostics.LostInBinding.ToDescriptor()];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            INamedTypeSymbol[] binders = [.. s_binders.SelectMany(name => start.Compilation.GetTypesByMetadataName(name))];
            if (binders.Length == 0 || start.Compilation.GetTypeByMetadataName(Message) is not { } message)
            {
                return;
            }
            var types = new BoundTypes(message, [.. s_immutable.SelectMany(name => start.Compilation.GetTypesByMetadataName(name))]);
            start.RegisterOperationAction(call => CheckCall(call, binders, types), OperationKind.Invocation);
            start.RegisterOperationAction(reference => CheckReference(reference, binders, types), OperationKind.MethodReference);
            start.RegisterOperationAction(creation => CheckCreation(creation, binders, types), OperationKind.ObjectCreation);
        });
    }

    private static void CheckCall(OperationAnalysisContext context, INamedTypeSymbol[] binders, BoundTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (binders.Contains(call.TargetMethod.ContainingType, SymbolEqualityComparer.Default))
        {
            ITypeSymbol? bound = call.TargetMethod.TypeArguments.FirstOrDefault() ?? TypeOfArgument(call.Arguments);
            Report(context, bound, types, call.Syntax.NameLocation());
        }
    }

    private static void CheckReference(OperationAnalysisContext context, INamedTypeSymbol[] binders, BoundTypes types)
    {
        IMethodSymbol method = ((IMethodReferenceOperation)context.Operation).Method;
        if (binders.Contains(method.ContainingType, SymbolEqualityComparer.Default))
        {
            Report(context, method.TypeArguments.FirstOrDefault(), types, context.Operation.Syntax.GetLocation());
        }
    }

    private static void CheckCreation(OperationAnalysisContext context, INamedTypeSymbol[] binders, BoundTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is INamedTypeSymbol { TypeArguments.Length: 1 } created
            && binders.Contains(created.OriginalDefinition, SymbolEqualityComparer.Default))
        {
            Report(context, created.TypeArguments[0], types, creation.Syntax.GetLocation());
        }
    }

    // Get(configuration, typeof(M)), Bind(configuration, instance).
    private static ITypeSymbol? TypeOfArgument(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            IOperation value = argument.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument.Value;
            if (value is ITypeOfOperation type)
            {
                return type.TypeOperand;
            }
            if (argument.Parameter is { Name: "instance" })
            {
                return value.Type;
            }
        }
        return null;
    }

    private static void Report(OperationAnalysisContext context, ITypeSymbol? bound, BoundTypes types, Location place)
    {
        if (bound is not null && types.FindLost(bound) is { } lost)
        {
            context.ReportDiagnostic(UsageDiagnostics.LostInBinding.At(
                place,
                lost.Path,
                lost.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                lost.Message.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
        }
    }
}
