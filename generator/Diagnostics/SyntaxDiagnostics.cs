using System.Collections.Immutable;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about the syntax of a .proto file.</summary>
internal static class SyntaxDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Syntax");

    /// <summary>A token in the wrong place.</summary>
    public static readonly FindingKind UnexpectedToken = s_table.Error(
        "AMCT1001",
        "Something else is expected here",
        "expected {0}, found {1}");

    /// <summary>A statement without its semicolon.</summary>
    public static readonly FindingKind MissingSemicolon = s_table.Error(
        "AMCT1002",
        "A semicolon is missing",
        "missing ';'");

    /// <summary>A body or a value that is not closed.</summary>
    public static readonly FindingKind MissingBrace = s_table.Error(
        "AMCT1003",
        "A closing brace is missing",
        "missing '}}': {0}, opened at {1}, is not closed");

    /// <summary>A closing brace without an opening one.</summary>
    public static readonly FindingKind UnmatchedBrace = s_table.Error(
        "AMCT1004",
        "A closing brace has no opening one",
        "unmatched '}': nothing is open here");

    /// <summary>Something at file level that does not start a declaration.</summary>
    public static readonly FindingKind ExpectedDeclaration = s_table.Error(
        "AMCT1005",
        "A declaration is expected here",
        "expected a declaration, such as 'message' or 'enum', found {0}");

    /// <summary>A field or enum value without a number.</summary>
    public static readonly FindingKind MissingNumber = s_table.Error(
        "AMCT1006",
        "A number is missing",
        "{0} '{1}' has no number: write '=' and a number after the name");

    /// <summary>A proto2 field without a label.</summary>
    public static readonly FindingKind MissingLabel = s_table.Error(
        "AMCT1007",
        "A label is missing",
        "field '{0}' has no label: in proto2, write 'optional', 'required' or 'repeated' before its type");

    /// <summary>A label that is not allowed.</summary>
    public static readonly FindingKind LabelNotAllowed = s_table.Error(
        "AMCT1008",
        "A label is not allowed here",
        "label '{0}' is not allowed {1}");

    /// <summary>A group outside of proto2.</summary>
    public static readonly FindingKind GroupNotAllowed = s_table.Error(
        "AMCT1009",
        "Groups do not exist here",
        "groups do not exist in {0}");

    /// <summary>A group whose name starts with a lower-case letter.</summary>
    public static readonly FindingKind GroupName = s_table.Error(
        "AMCT1010",
        "The name of a group starts with a capital letter",
        "group name '{0}' must start with a capital letter");

    /// <summary>A group without a body in braces.</summary>
    public static readonly FindingKind MissingGroupBody = s_table.Error(
        "AMCT1011",
        "A group has no body",
        "group '{0}' has no body: write its fields in '{{' and '}}' after the number");

    /// <summary>A map in a oneof or in an extend block.</summary>
    public static readonly FindingKind MapNotAllowed = s_table.Error(
        "AMCT1012",
        "A map is not allowed here",
        "a map field is not allowed {0}");

    /// <summary>An integer that is too large.</summary>
    public static readonly FindingKind NumberOutOfRange = s_table.Error(
        "AMCT1013",
        "A number is too large",
        "number '{0}' does not fit into {1} bits");

    /// <summary>A syntax statement with an unknown value.</summary>
    public static readonly FindingKind UnknownSyntax = s_table.Error(
        "AMCT1014",
        "The syntax is unknown",
        "unknown syntax '{0}': write \"proto2\" or \"proto3\", or an edition statement");

    /// <summary>An edition statement with an unknown edition.</summary>
    public static readonly FindingKind UnknownEdition = s_table.Error(
        "AMCT1015",
        "The edition is unknown",
        "unknown edition '{0}': {1}");

    /// <summary>A syntax or edition statement that is not the first one.</summary>
    public static readonly FindingKind LevelNotFirst = s_table.Error(
        "AMCT1016",
        "The syntax or edition must come first",
        "'{0}' must be the first statement of the file, and the only one of its kind");

    /// <summary>A second package statement.</summary>
    public static readonly FindingKind SecondPackage = s_table.Error(
        "AMCT1017",
        "A file has one package",
        "the file is already in package '{0}': remove one of the two");

    /// <summary>An enum, oneof or extend block with nothing in it.</summary>
    public static readonly FindingKind EmptyBody = s_table.Error(
        "AMCT1018",
        "A body is empty",
        "{0} '{1}' must have at least one {2}");

    /// <summary>A reserved name in the form of another syntax or edition.</summary>
    public static readonly FindingKind ReservedNameForm = s_table.Error(
        "AMCT1019",
        "Reserved names are written differently here",
        "in {1} reserved names are {0}: write {2}");

    /// <summary>A reserved statement with names and numbers.</summary>
    public static readonly FindingKind ReservedMix = s_table.Error(
        "AMCT1020",
        "Names and numbers are reserved separately",
        "names and numbers cannot be reserved in one statement: split it in two");

    /// <summary>An import option before edition 2024, or an import weak from then on.</summary>
    public static readonly FindingKind ImportKindNotAllowed = s_table.Error(
        "AMCT1021",
        "This kind of import does not exist here",
        "'import {0}' does not exist {1}");

    /// <summary>An import after an import option.</summary>
    public static readonly FindingKind ImportOrder = s_table.Error(
        "AMCT1022",
        "Imports for options come last",
        "import of '{0}' must come before all 'import option'");

    /// <summary>An export or local that is not allowed.</summary>
    public static readonly FindingKind VisibilityNotAllowed = s_table.Error(
        "AMCT1023",
        "The visibility is not allowed here",
        "'{0}' is allowed {1}");

    /// <summary>A string that is not closed on its line.</summary>
    public static readonly FindingKind UnterminatedString = s_table.Error(
        "AMCT1024",
        "A string is not closed",
        "the string that starts here is not closed: write {0} at its end");

    /// <summary>A backslash that does not start a known escape.</summary>
    public static readonly FindingKind InvalidEscape = s_table.Error("AMCT1025", "An escape is unknown");

    /// <summary>A token that starts like a number but is not one.</summary>
    public static readonly FindingKind InvalidNumber = s_table.Error(
        "AMCT1026",
        "A number is malformed",
        "number '{0}' is malformed: {1}");

    /// <summary>A control character or non-ASCII character outside of strings and comments.</summary>
    public static readonly FindingKind InvalidCharacter = s_table.Error(
        "AMCT1027",
        "A character is not allowed here",
        "unexpected character {0}: it is only allowed in strings and comments");

    /// <summary>A block comment that goes on to the end of the file.</summary>
    public static readonly FindingKind UnterminatedComment = s_table.Error(
        "AMCT1028",
        "A comment is not closed",
        "the comment that starts here is not closed: write '*/' at its end");

    /// <summary>A block comment inside a block comment.</summary>
    public static readonly FindingKind NestedComment = s_table.Error(
        "AMCT1032",
        "A comment is inside a comment",
        "'/*' inside the comment that starts at {0}: a block comment ends at the first '*/' and cannot contain another; remove this '/*'");

    /// <summary>A type name whose first part is the keyword map.</summary>
    public static readonly FindingKind MapInTypeName = s_table.Error(
        "AMCT1033",
        "A type name starts with the keyword map",
        "the type of a field cannot start with 'map.', which is read as the keyword: write '.' and the full name of '{0}'");

    /// <summary>A number sign inside the value of an option.</summary>
    public static readonly FindingKind HashInValue = s_table.Warning(
        "AMCT1034",
        "A number sign ends the value of an option",
        "'#' starts a comment that extends to the end of the whole value, not of the line, so the rest is ignored: write '//'");

    /// <summary>A misspelled keyword.</summary>
    public static readonly FindingKind UnknownKeyword = s_table.Error(
        "AMCT1029",
        "A keyword is misspelled",
        "unknown keyword '{0}'; did you mean '{1}'?");

    /// <summary>A scalar type as the input or output of a method, or in an extend block.</summary>
    public static readonly FindingKind MessageTypeNeeded = s_table.Error(
        "AMCT1030",
        "Only a message is allowed here",
        "'{0}' is not a message: a message type is required here");

    /// <summary>A reserved string that is not an identifier.</summary>
    public static readonly FindingKind ReservedNameUseless = s_table.Warning(
        "AMCT1031",
        "A reserved name can never be used",
        "reserved name '{0}' is not an identifier, so nothing can have this name");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
