using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with files that come from outside of the project: from referenced assemblies, or from AmctGen itself.</summary>
internal static class ImportDiagnostics
{
    private const string Category = "AmctGen.Schema";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>A field whose type is there for options only.</summary>
    public static readonly DiagnosticDescriptor NoCSharpType = new(
        "AMCT2101",
        "A type does not exist in C#",
        "'{0}' has no type in C#: AmctGen carries '{1}' for its options only; add a copy of that file to the project",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2101.md");
}
