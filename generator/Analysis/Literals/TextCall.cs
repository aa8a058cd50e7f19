using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>A call that reads a text as a message, and throws an exception if the text has errors.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record TextCall
{
    private const string ReaderName = "TextFormat";

    /// <summary>The call.</summary>
    public required IInvocationOperation Call { get; init; }

    /// <summary>The record that is read.</summary>
    public required INamedTypeSymbol Message { get; init; }

    /// <summary>The text: a string, or bytes of UTF-8.</summary>
    public required IArgumentOperation Text { get; init; }

    /// <summary>The options of the reader; null for the defaults.</summary>
    public IOperation? Options { get; init; }

    /// <summary>Whether the text is merged into a message, so that required fields may be missing.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Whether the message in the text is the result, not a step to it.</summary>
    public bool IsResult { get; init; }

    /// <summary>The call of an operation; null if it does not read a text.</summary>
    public static TextCall? Find(IInvocationOperation call, MemberMap map)
    {
        IMethodSymbol method = call.TargetMethod;
        switch (method.Name)
        {
            case "ParseText" when method.IsStatic && map.IsMessage(MemberMap.OwnerOf(method)):
                return Create(call, MemberMap.OwnerOf(method), isMerged: false, isResult: true);
            case "MergeText" when map.IsBuilder(MemberMap.OwnerOf(method)):
                return Create(call, MemberMap.OwnerOf(method).ContainingType, isMerged: true, isResult: false);
            case "Parse" or "Edit" when IsOfReader(method, typeParameters: 1, map):
                return Create(call, method.TypeArguments[0], isMerged: false, isResult: method.Name == "Parse");
            case "Merge" when IsOfReader(method, typeParameters: 2, map):
                return Create(call, method.TypeArguments[1], isMerged: true, isResult: false);
            default:
                return null;
        }
    }

    private static bool IsOfReader(IMethodSymbol method, int typeParameters, MemberMap map) =>
        method.TypeArguments.Length == typeParameters && map.IsMessage(method.TypeArguments[typeParameters - 1])
        && method.ContainingType is { Name: ReaderName, ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "AmctGen" } };

    // A method of the same name that a user declares has other parameters.
    private static TextCall? Create(IInvocationOperation call, ITypeSymbol message, bool isMerged, bool isResult)
    {
        IArgumentOperation? text = null;
        IOperation? options = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "text" or "utf8" when IsText(argument.Parameter.Type):
                    text = argument;
                    break;
                case "options":
                    options = argument.ArgumentKind == ArgumentKind.Explicit ? argument.Value : null;
                    break;
                case "builder" or "edit":
                    break;
                default:
                    return null;
            }
        }
        return text is null || message is not INamedTypeSymbol record
            ? null
            : new TextCall { Call = call, Message = record, Text = text, Options = options, IsMerged = isMerged, IsResult = isResult };
    }

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String
        || (type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1 } span
            && span.TypeArguments[0].SpecialType == SpecialType.System_Byte);
}
