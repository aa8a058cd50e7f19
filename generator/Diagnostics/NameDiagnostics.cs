using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What is said about names in C#.</summary>
internal static class NameDiagnostics
{
    private const string Category = "AmctGen.Schema";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>A <c>csharp_namespace</c> that C# could not declare.</summary>
    public static readonly DiagnosticDescriptor InvalidNamespace = new(
        "AMCT2090",
        "A csharp_namespace is no namespace",
        "'{0}' is no C# namespace, so the types go to '{1}': write names of letters, digits and underscores with dots between them",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2090.md");

    /// <summary>A type that another file's type or namespace leaves no room for.</summary>
    public static readonly DiagnosticDescriptor TypeRenamed = new(
        "AMCT9040",
        "A type has another name in C#",
        "'{0}' is '{1}' in C#, for another file takes the name that it would have: a csharp_namespace of its own keeps them apart",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9040.md");
}
