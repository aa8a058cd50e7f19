using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Where the tool gives up, so that no input can exhaust it.</summary>
internal static class LimitDiagnostics
{
    private const string Category = "AmctGen.Syntax";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>Messages, or the braces of an option's value, that nest too deeply.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "AMCT9001",
        "Something nests too deeply",
        "{0} nest more than {1} deep",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9001.md");

    /// <summary>A file with so many errors that the rest is left out.</summary>
    public static readonly DiagnosticDescriptor TooManyErrors = new(
        "AMCT9002",
        "There are more errors",
        "more than {0} errors: the others are left out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9002.md");
}
