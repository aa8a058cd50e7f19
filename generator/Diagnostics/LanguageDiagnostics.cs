using System.Collections.Immutable;
using AmctGen.Generator.Legality;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about names: in JSON, in C#, across files, and in the style of an edition.</summary>
internal static class LanguageDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Schema");

    /// <summary>Two fields with one name in JSON.</summary>
    public static readonly FindingKind JsonNameConflict = s_table.Error(
        "AMCT2032",
        "Two fields have the same JSON name",
        "'{0}' and '{1}' are both '{2}' in JSON: rename one of them, or give it a json_name");

    /// <summary>Two fields with one name in JSON, in a file of proto2.</summary>
    public static readonly FindingKind JsonNameConflictLegacy = s_table.Warning(
        "AMCT2033",
        "Two fields have the same JSON name",
        "'{0}' and '{1}' are both '{2}' in JSON: rename one of them, or give it a json_name");

    /// <summary>Two values of an enum that differ only in case or in the enum's name as a prefix.</summary>
    public static readonly FindingKind EnumNameConflict = s_table.Error(
        "AMCT2034",
        "Two values of an enum have the same short name",
        "'{0}' and '{1}' are the same apart from the enum's name and case: rename one of them, or give both the same number with "
            + "allow_alias");

    /// <summary>Two values of a proto2 enum that differ only in case or in the enum's name as a prefix.</summary>
    public static readonly FindingKind EnumNameConflictLegacy = s_table.Warning(
        "AMCT2035",
        "Two values of an enum have the same short name",
        "'{0}' and '{1}' are the same apart from the enum's name and case: rename one of them, or give both the same number with "
            + "allow_alias");

    /// <summary>A type that is local to its file.</summary>
    public static readonly FindingKind NotVisible = s_table.Error(
        "AMCT2037",
        "A type is local to another file",
        "'{0}' is local to '{1}'{2}");

    /// <summary>A name that violates the naming style of edition 2024.</summary>
    public static readonly FindingKind NamingStyle = s_table.Error(
        "AMCT2038",
        "A name is not in the style of its edition",
        "the {0} '{1}' {2}; option features.enforce_naming_style = STYLE_LEGACY; turns the check off");

    /// <summary>A file that is imported twice.</summary>
    public static readonly FindingKind DuplicateImport = s_table.Error(
        "AMCT2039",
        "A file is imported twice",
        "'{0}' is already imported: remove this line");

    /// <summary>A name that is reserved twice.</summary>
    public static readonly FindingKind DuplicateReservedName = s_table.Error(
        "AMCT2040",
        "A name is reserved twice",
        "the name '{0}' is already reserved: remove it here");

    /// <summary>A name that is too long for protoc.</summary>
    public static readonly FindingKind NameTooLong = s_table.Error(
        "AMCT2041",
        "A name is too long",
        "a {0} name has at most {1}, this one {2}");

    /// <summary>An allow_alias without aliases.</summary>
    public static readonly FindingKind AliasNotNeeded = s_table.Error("AMCT2046", "The option allow_alias has no effect");

    /// <summary>An import that is not used.</summary>
    public static readonly FindingKind UnusedImport = s_table.Warning(
        "AMCT2051",
        "An import is not used",
        "nothing of '{0}' is used in this file: remove the import");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
