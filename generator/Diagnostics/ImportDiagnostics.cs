using AmctGen.Generator.Imports;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with files that come from outside of the project: from referenced assemblies, or from AmctGen itself.</summary>
internal static class ImportDiagnostics
{
    private const string Category = "AmctGen.Schema";
    private const string BuildCategory = "AmctGen.Build";
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

    /// <summary>A file of the project under the import path of one in a referenced assembly.</summary>
    public static readonly DiagnosticDescriptor InReferencedAssembly = new(
        "AMCT9030",
        "A referenced assembly has the file too",
        "'{0}' is in the referenced assembly {1} too: this project makes types of its own, which are not those of {1}; leave the file out to share them",
        BuildCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9030.md");

    /// <summary>An import that several referenced assemblies answer.</summary>
    public static readonly DiagnosticDescriptor AmbiguousImport = new(
        "AMCT9031",
        "Several referenced assemblies have the file",
        "'{0}' is in the referenced assemblies {1}: reference one of them only, or add a copy of the file to the project",
        BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9031.md");

    /// <summary>A file of the project under the import path of one in the runtime.</summary>
    public static readonly DiagnosticDescriptor InRuntime = new(
        "AMCT9032",
        "The runtime has the file too",
        "'{0}' comes with AmctGen: this project makes types of its own, which are not those of the runtime; leave the file out to share them",
        BuildCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9032.md");

    /// <summary>A generator and a runtime that do not belong together.</summary>
    public static readonly DiagnosticDescriptor RuntimeContract = new(
        "AMCT9033",
        "Generator and runtime do not belong together",
        "the generator makes code for version {0} of the contract with AmctGen.Runtime, and the referenced one has version {1}: reference one version of the package AmctGen in all projects",
        BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9033.md");

    /// <summary>A referenced assembly whose generated code the runtime does not serve.</summary>
    public static readonly DiagnosticDescriptor AssemblyContract = new(
        "AMCT9034",
        "A referenced assembly was made for another runtime",
        "the code in {0} was generated for version {1} of the contract with AmctGen.Runtime, and the referenced one has version {2}: build {0} with the version of AmctGen that this project has",
        BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9034.md");

    /// <summary>A type of a file that is imported for its options only.</summary>
    public static readonly DiagnosticDescriptor ForOptionsOnly = new(
        "AMCT2050",
        "A file is imported for its options only",
        "'{0}' is declared in '{1}', which this file imports for its options only: write import \"{1}\"; without the word option",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2050.md");
}
