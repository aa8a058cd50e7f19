using System.Collections.Immutable;
using AmctGen.Text;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with data files. The sentences are the checker's, the same that the runtime and the command give.</summary>
internal static class DataDiagnostics
{
    private const string Category = "AmctGen.Data";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>A token that cannot stand where it stands.</summary>
    public static readonly DiagnosticDescriptor UnexpectedToken = new(
        TextErrorIds.UnexpectedToken,
        "A token that cannot stand where it stands",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.UnexpectedToken + ".md");

    /// <summary>A message or list that is not closed.</summary>
    public static readonly DiagnosticDescriptor MissingCloser = new(
        TextErrorIds.MissingCloser,
        "A message or list that is not closed",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.MissingCloser + ".md");

    /// <summary>A string that is not closed.</summary>
    public static readonly DiagnosticDescriptor UnterminatedString = new(
        TextErrorIds.UnterminatedString,
        "A string that is not closed",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.UnterminatedString + ".md");

    /// <summary>A backslash that starts no known escape, or a NUL inside a string.</summary>
    public static readonly DiagnosticDescriptor InvalidString = new(
        TextErrorIds.InvalidString,
        "A backslash that starts no known escape, or a NUL inside a string",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.InvalidString + ".md");

    /// <summary>A malformed number.</summary>
    public static readonly DiagnosticDescriptor InvalidNumber = new(
        TextErrorIds.InvalidNumber,
        "A malformed number",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.InvalidNumber + ".md");

    /// <summary>A character that may stand in strings and comments only.</summary>
    public static readonly DiagnosticDescriptor InvalidCharacter = new(
        TextErrorIds.InvalidCharacter,
        "A character that may stand in strings and comments only",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.InvalidCharacter + ".md");

    /// <summary>A field of scalar type without a colon.</summary>
    public static readonly DiagnosticDescriptor MissingColon = new(
        TextErrorIds.MissingColon,
        "A field of scalar type without a colon",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.MissingColon + ".md");

    /// <summary>A field without a value.</summary>
    public static readonly DiagnosticDescriptor MissingValue = new(
        TextErrorIds.MissingValue,
        "A field without a value",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.MissingValue + ".md");

    /// <summary>A separator too many.</summary>
    public static readonly DiagnosticDescriptor ExtraSeparator = new(
        TextErrorIds.ExtraSeparator,
        "A separator too many",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.ExtraSeparator + ".md");

    /// <summary>A field that the message does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownField = new(
        TextErrorIds.UnknownField,
        "A field that the message does not have",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.UnknownField + ".md");

    /// <summary>A value of another type than the field's.</summary>
    public static readonly DiagnosticDescriptor WrongType = new(
        TextErrorIds.WrongType,
        "A value of another type than the field's",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.WrongType + ".md");

    /// <summary>A number that the field's type cannot hold.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new(
        TextErrorIds.OutOfRange,
        "A number that the field's type cannot hold",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.OutOfRange + ".md");

    /// <summary>A name or number that the enum does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownEnumValue = new(
        TextErrorIds.UnknownEnumValue,
        "A name or number that the enum does not have",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.UnknownEnumValue + ".md");

    /// <summary>Required fields that are not set.</summary>
    public static readonly DiagnosticDescriptor MissingRequired = new(
        TextErrorIds.MissingRequired,
        "Required fields that are not set",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.MissingRequired + ".md");

    /// <summary>A singular field that is set twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateField = new(
        TextErrorIds.DuplicateField,
        "A singular field that is set twice",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.DuplicateField + ".md");

    /// <summary>A second member of a oneof.</summary>
    public static readonly DiagnosticDescriptor SecondOneofMember = new(
        TextErrorIds.SecondOneofMember,
        "A second member of a oneof",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.SecondOneofMember + ".md");

    /// <summary>A list where a single value belongs.</summary>
    public static readonly DiagnosticDescriptor ListOnSingular = new(
        TextErrorIds.ListOnSingular,
        "A list where a single value belongs",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.ListOnSingular + ".md");

    /// <summary>A string field whose bytes are not UTF-8.</summary>
    public static readonly DiagnosticDescriptor InvalidUtf8 = new(
        TextErrorIds.InvalidUtf8,
        "A string field whose bytes are not UTF-8",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.InvalidUtf8 + ".md");

    /// <summary>An extension or Any type that is not known.</summary>
    public static readonly DiagnosticDescriptor UnknownExtension = new(
        TextErrorIds.UnknownExtension,
        "An extension or Any type that is not known",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.UnknownExtension + ".md");

    /// <summary>A field that the schema marks as deprecated.</summary>
    public static readonly DiagnosticDescriptor DeprecatedField = new(
        TextErrorIds.DeprecatedField,
        "A field that the schema marks as deprecated",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.DeprecatedField + ".md");

    /// <summary>A file with text that sets nothing.</summary>
    public static readonly DiagnosticDescriptor NothingSet = new(
        TextErrorIds.NothingSet,
        "A file with text that sets nothing",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.NothingSet + ".md");

    /// <summary>A closing brace that closes nothing.</summary>
    public static readonly DiagnosticDescriptor StrayCloser = new(
        TextErrorIds.StrayCloser,
        "A closing brace that closes nothing",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.StrayCloser + ".md");

    /// <summary>A key that a map has twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateMapKey = new(
        TextErrorIds.DuplicateMapKey,
        "A key that a map has twice",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.DuplicateMapKey + ".md");

    /// <summary>A name that the schema reserves.</summary>
    public static readonly DiagnosticDescriptor ReservedName = new(
        TextErrorIds.ReservedName,
        "A name that the schema reserves",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.ReservedName + ".md");

    /// <summary>A spelling that only Python's reader of text format takes.</summary>
    public static readonly DiagnosticDescriptor PythonSpelling = new(
        TextErrorIds.PythonSpelling,
        "A spelling that only Python's reader of text format takes",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.PythonSpelling + ".md");

    /// <summary>Messages nested deeper than the limit.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        TextErrorIds.TooDeep,
        "Messages nested deeper than the limit",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.TooDeep + ".md");

    /// <summary>A data file whose message is declared nowhere.</summary>
    public static readonly DiagnosticDescriptor UnknownMessage = new(
        "AMCT5032",
        "The message of a data file is unknown",
        "no schema of this project declares the message '{0}'{1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT5032.md");

    /// <summary>A dialect that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownDialect = new(
        "AMCT5033",
        "The dialect of a data file is unknown",
        "there is no dialect '{0}'{1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT5033.md");

    /// <summary>A data file whose message name fits several messages.</summary>
    public static readonly DiagnosticDescriptor AmbiguousMessage = new(
        "AMCT5034",
        "The message of a data file is ambiguous",
        "'{0}' is the end of several message names: {1}; write more of the one that is meant",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT5034.md");

    /// <summary>A data file whose comments and whose metadata name different messages.</summary>
    public static readonly DiagnosticDescriptor HeaderDiffers = new(
        "AMCT5035",
        "Header and metadata name different messages",
        "the header names the message {0}, and AmctGenMessage names {1}: the file is checked as {1}; correct one of them",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT5035.md");

    /// <summary>A data file that is checked in part because its schema has errors.</summary>
    public static readonly DiagnosticDescriptor SchemaIncomplete = new(
        TextErrorIds.SchemaIncomplete,
        "The schema of a data file is incomplete",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + TextErrorIds.SchemaIncomplete + ".md");

    /// <summary>A data file with a dialect and without a message.</summary>
    public static readonly DiagnosticDescriptor NoMessage = new(
        "AMCT9054",
        "A data file has a dialect and no message",
        "AmctGenDialect is set and AmctGenMessage is not, so the file is not checked: set AmctGenMessage to the message that the file contains",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT9054.md");

    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId = new(StringComparer.Ordinal)
    {
        [UnexpectedToken.Id] = UnexpectedToken,
        [MissingCloser.Id] = MissingCloser,
        [UnterminatedString.Id] = UnterminatedString,
        [InvalidString.Id] = InvalidString,
        [InvalidNumber.Id] = InvalidNumber,
        [InvalidCharacter.Id] = InvalidCharacter,
        [MissingColon.Id] = MissingColon,
        [MissingValue.Id] = MissingValue,
        [ExtraSeparator.Id] = ExtraSeparator,
        [UnknownField.Id] = UnknownField,
        [WrongType.Id] = WrongType,
        [OutOfRange.Id] = OutOfRange,
        [UnknownEnumValue.Id] = UnknownEnumValue,
        [MissingRequired.Id] = MissingRequired,
        [DuplicateField.Id] = DuplicateField,
        [SecondOneofMember.Id] = SecondOneofMember,
        [ListOnSingular.Id] = ListOnSingular,
        [InvalidUtf8.Id] = InvalidUtf8,
        [UnknownExtension.Id] = UnknownExtension,
        [DeprecatedField.Id] = DeprecatedField,
        [NothingSet.Id] = NothingSet,
        [StrayCloser.Id] = StrayCloser,
        [SchemaIncomplete.Id] = SchemaIncomplete,
        [DuplicateMapKey.Id] = DuplicateMapKey,
        [ReservedName.Id] = ReservedName,
        [PythonSpelling.Id] = PythonSpelling,
        [TooDeep.Id] = TooDeep,
    };

    /// <summary>All kinds.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. s_byId.Values, UnknownMessage, UnknownDialect, AmbiguousMessage, HeaderDiffers, NoMessage];

    /// <summary>The descriptor of a finding.</summary>
    public static DiagnosticDescriptor Of(TextError finding) => s_byId[finding.Id];
}
