using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with the properties and metadata by which a project says how its files are compiled.</summary>
internal static class BuildDiagnostics
{
    private const string Category = "AmctGen.Build";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>A file with public types that uses a type of a file whose types are internal.</summary>
    public static readonly DiagnosticDescriptor Inaccessible = new(
        "AMCT9052",
        "A public type uses an internal one",
        "'{0}' is internal in C# because of AmctGenAccess of '{1}', and this file's types are public: set AmctGenAccess to Internal for this file too",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9052.md");

    /// <summary>An accessibility that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownAccess = new(
        "AMCT9053",
        "The value of AmctGenAccess is unknown",
        "AmctGenAccess is '{0}'{1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9053.md");

    /// <summary>A namespace that C# could not declare.</summary>
    public static readonly DiagnosticDescriptor InvalidNamespace = new(
        "AMCT9055",
        "AmctGenNamespace is not a namespace",
        "AmctGenNamespace is '{0}', which is not a C# namespace: write names of letters, digits and underscores with dots between them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9055.md");
}
