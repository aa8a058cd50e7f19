using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Where the tool gives up, so that no input can exhaust it.</summary>
internal static class LimitDiagnostics
{
    private const string Category = "AmctGen.Syntax";
    private const string BuildCategory = "AmctGen.Build";
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

    /// <summary>A project whose C# is older than what is generated.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "AMCT9003",
        "The project's C# version is too old",
        "what is generated from .proto files needs C# 12, the project is set to C# {0}: set LangVersion to 12 or later",
        BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9003.md");

    /// <summary>A project without the assembly that generated code calls.</summary>
    public static readonly DiagnosticDescriptor RuntimeMissing = new(
        "AMCT9004",
        "The runtime is not referenced",
        "what is generated from .proto files needs the assembly AmctGen.Runtime: reference the package AmctGen, with its compile assets, from a project for .NET 8 or later",
        BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9004.md");

    /// <summary>A .proto that the compiler cannot hand over.</summary>
    public static readonly DiagnosticDescriptor FileUnreadable = new(
        "AMCT9005",
        "A .proto file cannot be read",
        "'{0}' cannot be read: check that it exists and is a text file",
        BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9005.md");

    /// <summary>Two files that other files could not tell apart.</summary>
    public static readonly DiagnosticDescriptor SameImportPath = new(
        "AMCT9006",
        "Two .proto files have the same import path",
        "'{0}' has the import path '{1}', which '{2}' has too: list one of them only, or give them different import roots",
        BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9006.md");

    /// <summary>A file that is not UTF-8.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = new(
        "AMCT9020",
        "A .proto file is not UTF-8",
        "{0}",
        BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9020.md");

    /// <summary>More fields or messages than C# and .NET can take.</summary>
    public static readonly DiagnosticDescriptor TooMuch = new(
        "AMCT9042",
        "There is too much of something",
        "'{0}' has more than {1} {2}, which C# cannot take: move some of them elsewhere",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9042.md");
}
