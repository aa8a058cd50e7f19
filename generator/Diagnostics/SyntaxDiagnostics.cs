using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with the text of a .proto file on its own.</summary>
internal static class SyntaxDiagnostics
{
    private const string Category = "AmctGen.Syntax";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>A token that cannot stand where it stands.</summary>
    public static readonly DiagnosticDescriptor UnexpectedToken = new(
        "AMCT1001",
        "Something else must stand here",
        "expected {0}, found {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1001.md");

    /// <summary>A statement without its semicolon.</summary>
    public static readonly DiagnosticDescriptor MissingSemicolon = new(
        "AMCT1002",
        "A semicolon is missing",
        "missing ';'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1002.md");

    /// <summary>A body or a value that is not closed.</summary>
    public static readonly DiagnosticDescriptor MissingBrace = new(
        "AMCT1003",
        "A closing brace is missing",
        "missing '}}': {0}, opened at {1}, is not closed",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1003.md");

    /// <summary>A closing brace outside of all bodies.</summary>
    public static readonly DiagnosticDescriptor UnmatchedBrace = new(
        "AMCT1004",
        "A closing brace has no opening one",
        "unmatched '}': nothing is open here",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1004.md");

    /// <summary>Something at file level that starts no declaration.</summary>
    public static readonly DiagnosticDescriptor ExpectedDeclaration = new(
        "AMCT1005",
        "A declaration must stand here",
        "expected a declaration, such as 'message' or 'enum', found {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1005.md");

    /// <summary>A field or enum value without a number.</summary>
    public static readonly DiagnosticDescriptor MissingNumber = new(
        "AMCT1006",
        "A number is missing",
        "{0} '{1}' has no number: write '=' and a number behind the name",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1006.md");

    /// <summary>A proto2 field without a label.</summary>
    public static readonly DiagnosticDescriptor MissingLabel = new(
        "AMCT1007",
        "A label is missing",
        "field '{0}' has no label: in proto2, write 'optional', 'required' or 'repeated' before its type",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1007.md");

    /// <summary>A label where the language allows none.</summary>
    public static readonly DiagnosticDescriptor LabelNotAllowed = new(
        "AMCT1008",
        "A label is not allowed here",
        "label '{0}' is not allowed {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1008.md");

    /// <summary>A group outside of proto2.</summary>
    public static readonly DiagnosticDescriptor GroupNotAllowed = new(
        "AMCT1009",
        "Groups do not exist here",
        "groups do not exist in {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1009.md");

    /// <summary>A group whose name starts with a small letter.</summary>
    public static readonly DiagnosticDescriptor GroupName = new(
        "AMCT1010",
        "The name of a group starts with a capital letter",
        "group name '{0}' must start with a capital letter",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1010.md");

    /// <summary>A group without a body in braces.</summary>
    public static readonly DiagnosticDescriptor MissingGroupBody = new(
        "AMCT1011",
        "A group has no body",
        "group '{0}' has no body: write its fields in '{{' and '}}' behind the number",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1011.md");

    /// <summary>A map in a oneof or in an extend block.</summary>
    public static readonly DiagnosticDescriptor MapNotAllowed = new(
        "AMCT1012",
        "A map is not allowed here",
        "a map field is not allowed {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1012.md");

    /// <summary>An integer that its place cannot hold.</summary>
    public static readonly DiagnosticDescriptor NumberOutOfRange = new(
        "AMCT1013",
        "A number is too large",
        "number '{0}' does not fit into {1} bits",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1013.md");

    /// <summary>A syntax statement that names no known language.</summary>
    public static readonly DiagnosticDescriptor UnknownSyntax = new(
        "AMCT1014",
        "The syntax is unknown",
        "unknown syntax '{0}': write \"proto2\" or \"proto3\", or an edition statement",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1014.md");

    /// <summary>An edition statement that names no known edition.</summary>
    public static readonly DiagnosticDescriptor UnknownEdition = new(
        "AMCT1015",
        "The edition is unknown",
        "unknown edition '{0}': {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1015.md");

    /// <summary>A syntax or edition statement that is not the first one.</summary>
    public static readonly DiagnosticDescriptor LevelNotFirst = new(
        "AMCT1016",
        "The language must be named first",
        "'{0}' must be the first statement of the file, and the only one of its kind",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1016.md");

    /// <summary>A second package statement.</summary>
    public static readonly DiagnosticDescriptor SecondPackage = new(
        "AMCT1017",
        "A file has one package",
        "the file is already in package '{0}': remove one of the two",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1017.md");

    /// <summary>An enum, oneof or extend block with nothing in it.</summary>
    public static readonly DiagnosticDescriptor EmptyBody = new(
        "AMCT1018",
        "A body is empty",
        "{0} '{1}' must have at least one {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1018.md");

    /// <summary>A reserved name in the form of another language.</summary>
    public static readonly DiagnosticDescriptor ReservedNameForm = new(
        "AMCT1019",
        "Reserved names are written differently here",
        "in {1} reserved names are {0}: write {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1019.md");

    /// <summary>A reserved statement with names and numbers.</summary>
    public static readonly DiagnosticDescriptor ReservedMix = new(
        "AMCT1020",
        "Names and numbers are reserved separately",
        "names and numbers cannot be reserved in one statement: split it in two",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1020.md");

    /// <summary>An import option before edition 2024, or an import weak from then on.</summary>
    public static readonly DiagnosticDescriptor ImportKindNotAllowed = new(
        "AMCT1021",
        "This kind of import does not exist here",
        "'import {0}' does not exist {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1021.md");

    /// <summary>An import behind an import option.</summary>
    public static readonly DiagnosticDescriptor ImportOrder = new(
        "AMCT1022",
        "Imports for options come last",
        "import of '{0}' must come before all 'import option'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1022.md");

    /// <summary>An export or local where there is none.</summary>
    public static readonly DiagnosticDescriptor VisibilityNotAllowed = new(
        "AMCT1023",
        "The visibility is not allowed here",
        "'{0}' is allowed {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1023.md");

    /// <summary>A string that ends with its line.</summary>
    public static readonly DiagnosticDescriptor UnterminatedString = new(
        "AMCT1024",
        "A string is not closed",
        "the string that starts here is not closed: write {0} at its end",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1024.md");

    /// <summary>A backslash in a string that starts no known escape.</summary>
    public static readonly DiagnosticDescriptor InvalidEscape = new(
        "AMCT1025",
        "An escape is unknown",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1025.md");

    /// <summary>A token that starts like a number and is none.</summary>
    public static readonly DiagnosticDescriptor InvalidNumber = new(
        "AMCT1026",
        "A number is malformed",
        "number '{0}' is malformed: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1026.md");

    /// <summary>A control character, or one outside ASCII, outside of strings and comments.</summary>
    public static readonly DiagnosticDescriptor InvalidCharacter = new(
        "AMCT1027",
        "A character is not allowed here",
        "unexpected character {0}: only strings and comments can hold it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1027.md");

    /// <summary>A block comment that goes on to the end of the file.</summary>
    public static readonly DiagnosticDescriptor UnterminatedComment = new(
        "AMCT1028",
        "A comment is not closed",
        "the comment that starts here is not closed: write '*/' at its end",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1028.md");

    /// <summary>A block comment inside a block comment.</summary>
    public static readonly DiagnosticDescriptor NestedComment = new(
        "AMCT1032",
        "A comment is inside a comment",
        "'/*' inside the comment that starts at {0}: a block comment ends at the first '*/' and cannot contain another; remove this '/*'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1032.md");

    /// <summary>A type name whose first part is the keyword map.</summary>
    public static readonly DiagnosticDescriptor MapInTypeName = new(
        "AMCT1033",
        "A type name starts with the keyword map",
        "the type of a field cannot start with 'map.', which is read as the keyword: write '.' and the full name of '{0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1033.md");

    /// <summary>A number sign inside the value of an option.</summary>
    public static readonly DiagnosticDescriptor HashInValue = new(
        "AMCT1034",
        "A number sign ends the value of an option",
        "'#' starts a comment that goes on to the end of the whole value, not of the line, so what follows it is ignored: write '//'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1034.md");

    /// <summary>A word that is close to a keyword, where a keyword must stand.</summary>
    public static readonly DiagnosticDescriptor UnknownKeyword = new(
        "AMCT1029",
        "A keyword is misspelled",
        "unknown keyword '{0}'; did you mean '{1}'?",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1029.md");

    /// <summary>A scalar type as the input or output of a method, or as what is extended.</summary>
    public static readonly DiagnosticDescriptor MessageTypeNeeded = new(
        "AMCT1030",
        "Only a message fits here",
        "'{0}' is not a message: a message type is needed here",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1030.md");

    /// <summary>A reserved string that is no identifier.</summary>
    public static readonly DiagnosticDescriptor ReservedNameUseless = new(
        "AMCT1031",
        "A reserved name can never be used",
        "reserved name '{0}' is no identifier, so nothing could have this name",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT1031.md");
}
