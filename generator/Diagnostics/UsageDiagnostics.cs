using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with C# that uses generated code.</summary>
internal static class UsageDiagnostics
{
    /// <summary>A validation whose result nobody looks at.</summary>
    public static readonly DiagnosticDescriptor UnusedValidation = new(
        "AMCT4001",
        "The result of a validation is not used",
        "Validate() only reports, and nobody looks at the result: append .ThrowIfInvalid(), or test IsValid",
        "AmctGen.Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/amctgen/amctgen/blob/main/generator/docs/AMCT4001.md");
}
