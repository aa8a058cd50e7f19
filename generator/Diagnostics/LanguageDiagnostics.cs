using AmctGen.Generator.Legality;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with names: in JSON, in C#, across files, against the style of an edition.</summary>
internal static class LanguageDiagnostics
{
    private const string Category = "AmctGen.Schema";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>Two fields with one name in JSON.</summary>
    public static readonly DiagnosticDescriptor JsonNameConflict = new(
        "AMCT2032",
        "Two fields have one JSON name",
        "'{0}' and '{1}' are both '{2}' in JSON: rename one of them, or give it a json_name",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2032.md");

    /// <summary>Two fields with one name in JSON, in a file of proto2.</summary>
    public static readonly DiagnosticDescriptor JsonNameConflictLegacy = new(
        "AMCT2033",
        "Two fields have one JSON name",
        "'{0}' and '{1}' are both '{2}' in JSON: rename one of them, or give it a json_name",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2033.md");

    /// <summary>Two values of an enum that differ only in case or by the enum's name in front.</summary>
    public static readonly DiagnosticDescriptor EnumNameConflict = new(
        "AMCT2034",
        "Two values of an enum have one short name",
        "'{0}' and '{1}' are the same without the enum's name and case: rename one of them, or give both the same number with allow_alias",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2034.md");

    /// <summary>Two values of an enum of proto2 that differ only in case or by the enum's name in front.</summary>
    public static readonly DiagnosticDescriptor EnumNameConflictLegacy = new(
        "AMCT2035",
        "Two values of an enum have one short name",
        "'{0}' and '{1}' are the same without the enum's name and case: rename one of them, or give both the same number with allow_alias",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2035.md");

    /// <summary>A type that its file keeps to itself.</summary>
    public static readonly DiagnosticDescriptor NotVisible = new(
        "AMCT2037",
        "A type is local to another file",
        "'{0}' is local to '{1}'{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2037.md");

    /// <summary>A name that breaks the naming style of edition 2024.</summary>
    public static readonly DiagnosticDescriptor NamingStyle = new(
        "AMCT2038",
        "A name is not in the style of its edition",
        "the {0} '{1}' {2}; option features.enforce_naming_style = STYLE_LEGACY; turns the check off",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2038.md");

    /// <summary>A file that is imported twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateImport = new(
        "AMCT2039",
        "A file is imported twice",
        "'{0}' is imported already: remove this line",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2039.md");

    /// <summary>A name that is reserved twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateReservedName = new(
        "AMCT2040",
        "A name is reserved twice",
        "the name '{0}' is reserved already: remove it here",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2040.md");

    /// <summary>A name that protoc refuses for its length.</summary>
    public static readonly DiagnosticDescriptor NameTooLong = new(
        "AMCT2041",
        "A name is too long",
        "a {0} name has at most {1}, this one {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2041.md");

    /// <summary>An allow_alias that allows nothing.</summary>
    public static readonly DiagnosticDescriptor AliasNotNeeded = new(
        "AMCT2046",
        "allow_alias has no effect",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2046.md");

    /// <summary>An import that is not used.</summary>
    public static readonly DiagnosticDescriptor UnusedImport = new(
        "AMCT2051",
        "An import is not used",
        "nothing of '{0}' is used in this file: remove the import",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2051.md");
}
