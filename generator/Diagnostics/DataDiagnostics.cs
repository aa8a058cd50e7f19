using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about data files. The messages are the checker's, the same as in the runtime and the command.</summary>
internal static class DataDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Data");

    /// <summary>A token in the wrong place.</summary>
    public static readonly FindingKind UnexpectedToken = s_table.Error(TextDiagnosticIds.UnexpectedToken, "A token in the wrong place");

    /// <summary>A message or list that is not closed.</summary>
    public static readonly FindingKind MissingCloser = s_table.Error(
        TextDiagnosticIds.MissingCloser, "A message or list that is not closed");

    /// <summary>A string that is not closed.</summary>
    public static readonly FindingKind UnterminatedString = s_table.Error(
        TextDiagnosticIds.UnterminatedString, "A string that is not closed");

    /// <summary>A backslash that starts no known escape, or a NUL inside a string.</summary>
    public static readonly FindingKind InvalidString = s_table.Error(
        TextDiagnosticIds.InvalidString, "A backslash that starts no known escape, or a NUL inside a string");

    /// <summary>A malformed number.</summary>
    public static readonly FindingKind InvalidNumber = s_table.Error(TextDiagnosticIds.InvalidNumber, "A malformed number");

    /// <summary>A character that is only allowed in strings and comments.</summary>
    public static readonly FindingKind InvalidCharacter = s_table.Error(
        TextDiagnosticIds.InvalidCharacter, "A character that is only allowed in strings and comments");

    /// <summary>A field of scalar type without a colon.</summary>
    public static readonly FindingKind MissingColon = s_table.Error(
        TextDiagnosticIds.MissingColon, "A field of scalar type without a colon");

    /// <summary>A field without a value.</summary>
    public static readonly FindingKind MissingValue = s_table.Error(TextDiagnosticIds.MissingValue, "A field without a value");

    /// <summary>An extra separator.</summary>
    public static readonly FindingKind ExtraSeparator = s_table.Error(TextDiagnosticIds.ExtraSeparator, "An extra separator");

    /// <summary>A field that the message does not have.</summary>
    public static readonly FindingKind UnknownField = s_table.Error(
        TextDiagnosticIds.UnknownField, "A field that the message does not have");

    /// <summary>A value of another type than the field's.</summary>
    public static readonly FindingKind WrongType = s_table.Error(TextDiagnosticIds.WrongType, "A value of another type than the field's");

    /// <summary>A number outside the range of the field's type.</summary>
    public static readonly FindingKind OutOfRange = s_table.Error(
        TextDiagnosticIds.OutOfRange, "A number outside the range of the field's type");

    /// <summary>A name or number that the enum does not have.</summary>
    public static readonly FindingKind UnknownEnumValue = s_table.Error(
        TextDiagnosticIds.UnknownEnumValue, "A name or number that the enum does not have");

    /// <summary>Required fields that are not set.</summary>
    public static readonly FindingKind MissingRequired = s_table.Error(
        TextDiagnosticIds.MissingRequired, "Required fields that are not set");

    /// <summary>A singular field that is set twice.</summary>
    public static readonly FindingKind DuplicateField = s_table.Error(
        TextDiagnosticIds.DuplicateField, "A singular field that is set twice");

    /// <summary>A second member of a oneof.</summary>
    public static readonly FindingKind SecondOneofMember = s_table.Error(TextDiagnosticIds.SecondOneofMember, "A second member of a oneof");

    /// <summary>A list instead of a single value.</summary>
    public static readonly FindingKind ListOnSingular = s_table.Error(TextDiagnosticIds.ListOnSingular, "A list instead of a single value");

    /// <summary>A text that is not UTF-8.</summary>
    public static readonly FindingKind InvalidUtf8 = s_table.Error(TextDiagnosticIds.InvalidUtf8, "A text that is not UTF-8");

    /// <summary>An extension or Any type that is not known.</summary>
    public static readonly FindingKind UnknownExtension = s_table.Error(
        TextDiagnosticIds.UnknownExtension, "An extension or Any type that is not known");

    /// <summary>A field that the schema marks as deprecated.</summary>
    public static readonly FindingKind DeprecatedField = s_table.Warning(
        TextDiagnosticIds.DeprecatedField, "A field that the schema marks as deprecated");

    /// <summary>A file that sets nothing.</summary>
    public static readonly FindingKind NothingSet = s_table.Warning(TextDiagnosticIds.NothingSet, "A file that sets nothing");

    /// <summary>A closing brace that closes nothing.</summary>
    public static readonly FindingKind StrayCloser = s_table.Error(TextDiagnosticIds.StrayCloser, "A closing brace that closes nothing");

    /// <summary>A duplicate map key.</summary>
    public static readonly FindingKind DuplicateMapKey = s_table.Warning(TextDiagnosticIds.DuplicateMapKey, "A duplicate map key");

    /// <summary>A name that the schema reserves.</summary>
    public static readonly FindingKind ReservedName = s_table.Warning(TextDiagnosticIds.ReservedName, "A name that the schema reserves");

    /// <summary>A spelling that only Python's text format reader accepts.</summary>
    public static readonly FindingKind PythonSpelling = s_table.Warning(
        TextDiagnosticIds.PythonSpelling, "A spelling that only Python's text format reader accepts");

    /// <summary>Messages nested deeper than the limit.</summary>
    public static readonly FindingKind TooDeep = s_table.Error(TextDiagnosticIds.TooDeep, "Messages nested deeper than the limit");

    /// <summary>A data file whose message no schema declares.</summary>
    public static readonly FindingKind UnknownMessage = s_table.Error(
        "AMCT5032",
        "The message of a data file is unknown",
        "no schema of this project declares the message '{0}'{1}");

    /// <summary>A dialect that does not exist.</summary>
    public static readonly FindingKind UnknownDialect = s_table.Error(
        "AMCT5033",
        "The dialect of a data file is unknown",
        "there is no dialect '{0}'{1}");

    /// <summary>A data file whose message name matches several messages.</summary>
    public static readonly FindingKind AmbiguousMessage = s_table.Error(
        "AMCT5034",
        "The message of a data file is ambiguous",
        "'{0}' is the end of several message names: {1}; write more of the one that is meant");

    /// <summary>A data file whose comments and whose metadata name different messages.</summary>
    public static readonly FindingKind HeaderDiffers = s_table.Warning(
        "AMCT5035",
        "Header and metadata name different messages",
        "the header names the message {0}, and AmctGenMessage names {1}: the file is checked as {1}; correct one of them");

    /// <summary>A data file that is only partly checked because its schema has errors.</summary>
    public static readonly FindingKind SchemaIncomplete = s_table.Info(
        TextDiagnosticIds.SchemaIncomplete, "The schema of a data file is incomplete");

    /// <summary>A data file with a dialect or layers and without a message.</summary>
    public static readonly FindingKind NoMessage = s_table.Warning(
        "AMCT9054",
        "A data file has settings and no message",
        "{0} is set and AmctGenMessage is not, so the file is not checked: set AmctGenMessage to the message that the file "
            + "contains");

    /// <summary>A field, element or message that violates a rule of its schema.</summary>
    public static readonly FindingKind BrokenRule = s_table.Error("AMCT5031", "A value violates a rule of its schema");

    /// <summary>A directive of txtpbfmt that the layout does not obey.</summary>
    public static readonly FindingKind UnsupportedLayout = s_table.Warning(
        TextDiagnosticIds.UnsupportedLayout, "A directive of txtpbfmt is not obeyed");

    /// <summary>A directive that switches the layout off or on without its counterpart.</summary>
    public static readonly FindingKind UnbalancedLayoutOff = s_table.Warning(
        TextDiagnosticIds.UnbalancedLayoutOff, "Directives that switch the layout off and on do not match");

    /// <summary>A data file for which no property can be generated because another file has the name.</summary>
    public static readonly FindingKind PropertyClash = s_table.Error(
        "AMCT5038",
        "Names of generated properties clash",
        "'{0}' is generated for '{1}' already: rename one of the two files");

    /// <summary>A data file that is listed several times, with different metadata. Reported by MSBuild.</summary>
    public static readonly FindingKind ListedTwice = s_table.Warning("AMCT5039", "A data file is listed twice");

    /// <summary>A text with more bytes than the reader's options allow.</summary>
    public static readonly FindingKind TooLong = s_table.Error(TextDiagnosticIds.TooLong, "The text is too long");

    private static readonly Dictionary<string, FindingKind> s_byId = s_table.Kinds.Concat(LayerDiagnostics.Kinds).ToDictionary(
        static kind => kind.Id, StringComparer.Ordinal);

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;

    /// <summary>Finds the kind of a finding about a text or about the layers that it configures.</summary>
    public static FindingKind Of(TextDiagnostic finding) => s_byId[finding.Id];
}
