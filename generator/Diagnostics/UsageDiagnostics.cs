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

    /// <summary>A binding of a configuration to a message, or to something that contains one.</summary>
    public static readonly DiagnosticDescriptor LostInBinding = new(
        "AMCT4051",
        "The configuration binder loses values of a message",
        "the configuration binder leaves '{0}' ({1}) empty without an error, because it cannot add to immutable collections: keep the message as text and read it with {2}.ParseText, or with TextFormat.ParseFile<{2}>",
        "AmctGen.Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/amctgen/amctgen/blob/main/generator/docs/AMCT4051.md");
}
