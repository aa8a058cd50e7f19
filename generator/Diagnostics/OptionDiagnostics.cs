using System.Collections.Immutable;
using AmctGen.Generator.Exports;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about options, features and extensions.</summary>
internal static class OptionDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Schema");

    /// <summary>An option that its element cannot have.</summary>
    public static readonly FindingKind OptionNotHere = s_table.Error("AMCT2030", "An option does not apply here");

    /// <summary>A feature that its element cannot set.</summary>
    public static readonly FindingKind FeatureNotHere = s_table.Error("AMCT2031", "A feature does not apply here");

    /// <summary>A declaration of an extension that is wrong, or an extension that does not match it.</summary>
    public static readonly FindingKind ExtensionDeclaration = s_table.Error("AMCT2036", "An extension does not match its declaration");

    /// <summary>A required extension.</summary>
    public static readonly FindingKind RequiredExtension = s_table.Error(
        "AMCT2043",
        "An extension cannot be required",
        "'{0}' is an extension, which cannot be required: write optional");

    /// <summary>A message set with fields, or with extensions that are not messages.</summary>
    public static readonly FindingKind MessageSetRule = s_table.Error("AMCT2044", "A message set contains something other than messages");

    /// <summary>Something that a file with optimize_for = LITE_RUNTIME cannot do.</summary>
    public static readonly FindingKind LiteRule = s_table.Error("AMCT2045", "A lite file is mixed with other files");

    /// <summary>An option that the file's edition does not have yet, or no longer.</summary>
    public static readonly FindingKind EditionUse = s_table.Error(
        "AMCT2047",
        "An option does not exist in this edition",
        "'{0}' {1}");

    /// <summary>An option that is deprecated in the file's edition.</summary>
    public static readonly FindingKind DeprecatedOption = s_table.Warning(
        "AMCT2048",
        "An option is deprecated in this edition",
        "'{0}' is deprecated since {1}{2}");

    /// <summary>Two extensions of a message with the same number.</summary>
    public static readonly FindingKind DuplicateExtensionNumber = s_table.Error(
        "AMCT2053",
        "An extension number is used twice",
        "the number {0} of '{1}' is already used by the extension '{2}'{3}: choose another one");

    /// <summary>Two extensions of a message with the same number, in two files.</summary>
    public static readonly FindingKind ExtensionNumberElsewhere = s_table.Warning(
        "AMCT2054",
        "Another file uses an extension number too",
        "the number {0} of '{1}' is already used by the extension '{2}'{3}: choose another one");

    /// <summary>A field whose feature_support contradicts itself.</summary>
    public static readonly FindingKind FeatureSupport = s_table.Error(
        "AMCT2049",
        "The stated edition support is contradictory",
        "'{0}' {1}");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
