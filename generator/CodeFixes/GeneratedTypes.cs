using Microsoft.CodeAnalysis;

namespace AmctGen.CodeFixes;

/// <summary>Recognizes generated types.</summary>
internal static class GeneratedTypes
{
    /// <summary>Whether a type is a generated message.</summary>
    public static bool IsMessage(ITypeSymbol? type) => type is { IsRecord: true } && type.Interfaces.Any(
        static implemented => implemented is { Name: "IMessage", TypeArguments.Length: 1, ContainingNamespace.Name: "AmctGen" });

    /// <summary>Whether a type is the builder of a generated message.</summary>
    public static bool IsBuilder(ITypeSymbol? type) => type is { Name: "Builder" } && IsMessage(type.ContainingType);
}
