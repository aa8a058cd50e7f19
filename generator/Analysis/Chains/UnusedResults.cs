using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Reports results that are not used: of validations, of methods that return a new message, and of builders.</summary>
/// <param name="map">The generated members.</param>
/// <param name="validationResult">The type of the result of a validation.</param>
internal sealed class UnusedResults(MemberMap map, INamedTypeSymbol validationResult)
{
    private const string TextFormat = "AmctGen.Text.TextFormat";

    /// <summary>Checks a statement that is an expression.</summary>
    public void CheckStatement(IExpressionStatementOperation statement, in UsageReport report)
    {
        IOperation whole = statement.Operation;
        IOperation value = whole;
        while (value is IConditionalAccessOperation access)
        {
            value = access.WhenNotNull;
        }
        if (value is not IInvocationOperation call)
        {
            return;
        }
        if (IsValidation(call))
        {
            report.Add(UsageDiagnostics.UnusedValidation, whole.Syntax.GetLocation(), null, Append(whole, ".ThrowIfInvalid()"));
        }
        // The expression of a lambda is a statement too if the delegate returns nothing: whoever calls it may want the exception only.
        else if (statement.Syntax is ExpressionStatementSyntax)
        {
            CheckCall(call, whole, report);
        }
    }

    /// <summary>Checks the declaration of a local variable.</summary>
    public void CheckLocal(IVariableDeclaratorOperation declarator, in UsageReport report)
    {
        ILocalSymbol local = declarator.Symbol;
        if (local.Name == "_" || declarator.GetVariableInitializer()?.Value.Unwrap() is not IInvocationOperation value)
        {
            return;
        }
        if (IsValidation(value))
        {
            if (!Uses(declarator).Any())
            {
                report.Add(UsageDiagnostics.UnusedValidation, value.Syntax.GetLocation(), null, OfLocal(declarator, value));
            }
        }
        else if (map.IsBuilder(local.Type) && IsNew(BuilderChain.Collect(value, map, null)) && Uses(declarator).All(IsOnlyChanged))
        {
            report.Advise(
                UsageDiagnostics.NeverBuilt, declarator.Syntax.GetLocation(), $"the builder '{local.Name}' is never built");
        }
    }

    private bool IsValidation(IInvocationOperation call) => SymbolEqualityComparer.Default.Equals(call.Type, validationResult);

    private void CheckCall(IInvocationOperation call, IOperation whole, in UsageReport report)
    {
        if (map.FindMethod(call.TargetMethod, out _) is { } method)
        {
            Location place = call.Syntax.NameLocation();
            switch (method.Verb)
            {
                case BuilderVerb.Build when report.IsForTests:
                    // A test may only try whether the message can be built.
                    report.Advise(UsageDiagnostics.UnusedResult, place, $"the message that Build() returns is not used");
                    break;
                case BuilderVerb.Build when !ExpectedFailure.MayCatch(call.Syntax):
                    report.Add(UsageDiagnostics.UnusedResult, place, $"the message that Build() returns is not used");
                    break;
                case BuilderVerb.ToBuilder:
                    report.Add(UsageDiagnostics.UnusedResult, place, $"the builder that ToBuilder() returns is not used");
                    break;
                case BuilderVerb.WithExtension or BuilderVerb.ClearExtension when !map.IsBuilder(MemberMap.OwnerOf(call.TargetMethod)):
                    report.Add(
                        UsageDiagnostics.UnusedResult, place, null, Assign(whole, call.Instance, ""),
                        $"{(MessageText)call.TargetMethod.Name}() does not change the message: it returns a new one, which is not used");
                    break;
                case not (BuilderVerb.Build or BuilderVerb.CreateBuilder or BuilderVerb.WithExtension or BuilderVerb.ClearExtension)
                    when BuilderChain.Collect(call, map, null) is IInvocationOperation root && IsNew(root):
                    report.Add(
                        UsageDiagnostics.NeverBuilt, place, null, Assign(whole, root.Instance, ".Build()"),
                        $"these calls change a builder that is never built");
                    break;
            }
        }
        else if (call.TargetMethod is { Name: "Edit", IsStatic: true } edit && edit.ContainingType.ToDisplayString() == TextFormat)
        {
            IOperation? text = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value;
            report.Add(
                UsageDiagnostics.UnusedResult, call.Syntax.NameLocation(), null,
                text is { Type.SpecialType: SpecialType.System_String } ? Assign(whole, text, "") : null,
                $"Edit() does not change the text: it returns a new one, which is not used");
        }
    }

    private bool IsNew(IOperation root) => root is IInvocationOperation call && !map.IsBuilder(MemberMap.OwnerOf(call.TargetMethod))
        && map.FindMethod(call.TargetMethod, out _) is { Verb: BuilderVerb.CreateBuilder or BuilderVerb.ToBuilder };

    // Whether the builder in a variable is changed by a statement of its own, and nothing gets it.
    private bool IsOnlyChanged(ILocalReferenceOperation use)
    {
        IOperation current = use;
        while (current.UnwrappedParent() is IInvocationOperation { Instance: { } instance } call && instance.Unwrap() == current
            && map.FindMethod(call.TargetMethod, out _) is { Verb: not BuilderVerb.Build })
        {
            current = call;
        }
        return current != use && current.UnwrappedParent() is IExpressionStatementOperation { Syntax: ExpressionStatementSyntax };
    }

    private static IEnumerable<ILocalReferenceOperation> Uses(IVariableDeclaratorOperation declarator) => declarator.Root().Descendants()
        .OfType<ILocalReferenceOperation>()
        .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol));

    private static CodeRepair Append(IOperation whole, string call) =>
        new($"Append {call}", new TextChange(new TextSpan(whole.Syntax.Span.End, 0), call));

    private static CodeRepair? OfLocal(IVariableDeclaratorOperation declarator, IInvocationOperation value) =>
        declarator.Syntax.Parent is VariableDeclarationSyntax
        {
            Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Parent: BlockSyntax } statement,
        }
            ? new CodeRepair(
                "Throw if a rule is violated",
                new TextChange(TextSpan.FromBounds(statement.SpanStart, value.Syntax.SpanStart), ""),
                new TextChange(new TextSpan(value.Syntax.Span.End, 0), ".ThrowIfInvalid()"))
            : null;

    // Assigns the result to what the call was made on.
    private static CodeRepair? Assign(IOperation whole, IOperation? target, string suffix)
    {
        if (whole is not IInvocationOperation || target is null || !IsAssignable(target))
        {
            return null;
        }
        string name = target.Syntax.ToString();
        return new CodeRepair(
            $"Assign the result to '{Shown.Text(name)}'",
            suffix.Length == 0
                ? [new TextChange(new TextSpan(whole.Syntax.SpanStart, 0), $"{name} = ")]
                : [new TextChange(new TextSpan(whole.Syntax.SpanStart, 0), $"{name} = "),
                    new TextChange(new TextSpan(whole.Syntax.Span.End, 0), suffix)]);
    }

    private static bool IsAssignable(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local: { IsForEach: false, IsUsing: false, RefKind: RefKind.None } } => true,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.Ref } => true,
        IFieldReferenceOperation { Field: { IsReadOnly: false, IsConst: false }, Instance: null or IInstanceReferenceOperation } => true,
        IPropertyReferenceOperation
        {
            Property: { SetMethod.IsInitOnly: false, IsIndexer: false }, Instance: null or IInstanceReferenceOperation
        } => true,
        _ => false,
    };
}
