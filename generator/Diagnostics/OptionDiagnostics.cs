using AmctGen.Generator.Exports;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with options, features and extensions.</summary>
internal static class OptionDiagnostics
{
    private const string Category = "AmctGen.Schema";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>An option that its element cannot have.</summary>
    public static readonly DiagnosticDescriptor OptionNotHere = new(
        "AMCT2030",
        "An option does not apply here",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2030.md");

    /// <summary>A feature that its element cannot set.</summary>
    public static readonly DiagnosticDescriptor FeatureNotHere = new(
        "AMCT2031",
        "A feature does not apply here",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2031.md");

    /// <summary>A declaration of an extension that is wrong, or an extension that does not match it.</summary>
    public static readonly DiagnosticDescriptor ExtensionDeclaration = new(
        "AMCT2036",
        "An extension does not match its declaration",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2036.md");

    /// <summary>A required extension.</summary>
    public static readonly DiagnosticDescriptor RequiredExtension = new(
        "AMCT2043",
        "An extension cannot be required",
        "'{0}' is an extension, which cannot be required: write optional",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2043.md");

    /// <summary>A message set with fields, or with extensions that are no messages.</summary>
    public static readonly DiagnosticDescriptor MessageSetRule = new(
        "AMCT2044",
        "A message set holds something else than messages",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2044.md");

    /// <summary>Something that a file with optimize_for = LITE_RUNTIME cannot do.</summary>
    public static readonly DiagnosticDescriptor LiteRule = new(
        "AMCT2045",
        "A lite file mixes with others",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2045.md");

    /// <summary>An option that the file's edition does not have yet, or no longer.</summary>
    public static readonly DiagnosticDescriptor EditionUse = new(
        "AMCT2047",
        "An option does not exist in this edition",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2047.md");

    /// <summary>An option that is deprecated in the file's edition.</summary>
    public static readonly DiagnosticDescriptor DeprecatedOption = new(
        "AMCT2048",
        "An option is deprecated in this edition",
        "'{0}' is deprecated since {1}{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2048.md");

    /// <summary>Two extensions of a message with one number.</summary>
    public static readonly DiagnosticDescriptor DuplicateExtensionNumber = new(
        "AMCT2053",
        "An extension number is used twice",
        "the number {0} of '{1}' is already used by the extension '{2}'{3}: take another one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2053.md");

    /// <summary>Two extensions of a message with one number, in two files.</summary>
    public static readonly DiagnosticDescriptor ExtensionNumberElsewhere = new(
        "AMCT2054",
        "Another file uses an extension number too",
        "the number {0} of '{1}' is already used by the extension '{2}'{3}: take another one",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2054.md");

    /// <summary>A field whose feature_support contradicts itself.</summary>
    public static readonly DiagnosticDescriptor FeatureSupport = new(
        "AMCT2049",
        "What is said about editions contradicts itself",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2049.md");
}
