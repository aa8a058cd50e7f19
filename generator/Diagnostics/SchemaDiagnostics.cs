using AmctGen.Generator.Imports;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Diagnostics;

/// <summary>What can be wrong with a .proto file seen together with what it imports, and with its numbers, names and values.</summary>
internal static class SchemaDiagnostics
{
    private const string Category = "AmctGen.Schema";
    private const string HelpRoot = "https://github.com/amctgen/amctgen/blob/main/generator/docs/";

    /// <summary>An import that names no file.</summary>
    public static readonly DiagnosticDescriptor ImportNotFound = new(
        "AMCT2001",
        "An import names no file",
        "'{0}' is not found under {1}{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2001.md");

    /// <summary>An import path that has more than one form.</summary>
    public static readonly DiagnosticDescriptor ImportPathForm = new(
        "AMCT2056",
        "An import path is not in its plain form",
        "'{0}' is not the plain path of a file, relative to an import root and with single forward slashes: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2056.md");

    /// <summary>Imports that run in a circle.</summary>
    public static readonly DiagnosticDescriptor ImportCycle = new(
        "AMCT2002",
        "Imports run in a circle",
        "this import leads back to the file itself: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2002.md");

    /// <summary>A type name that stands for nothing.</summary>
    public static readonly DiagnosticDescriptor UnknownType = new(
        "AMCT2003",
        "A type does not exist",
        "the type '{0}' is not found{1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2003.md");

    /// <summary>A name that stands for something else than a type.</summary>
    public static readonly DiagnosticDescriptor NotAType = new(
        "AMCT2004",
        "A name is no type",
        "'{0}' is no message or enum but {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2004.md");

    /// <summary>A type in a file that is not imported.</summary>
    public static readonly DiagnosticDescriptor NotImported = new(
        "AMCT2005",
        "A type is not imported",
        "'{0}' is declared in '{1}', which this file does not import: add import \"{1}\";",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2005.md");

    /// <summary>A name that is declared twice in a scope.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new(
        "AMCT2006",
        "A name is declared twice",
        "'{0}' is already declared in {1}{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2006.md");

    /// <summary>A field number that is used twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateNumber = new(
        "AMCT2007",
        "A field number is used twice",
        "the number {0} is already used by '{1}'; the next free one is {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2007.md");

    /// <summary>A field number that no field can have.</summary>
    public static readonly DiagnosticDescriptor FieldNumberRange = new(
        "AMCT2008",
        "A field number is out of range",
        "a field number lies between 1 and 536870911, which {0} does not",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2008.md");

    /// <summary>A field number that protobuf keeps for itself.</summary>
    public static readonly DiagnosticDescriptor ImplementationNumber = new(
        "AMCT2009",
        "A field number belongs to protobuf",
        "the numbers from 19000 to 19999 belong to protobuf itself: take another one than {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2009.md");

    /// <summary>A field or value with a reserved number.</summary>
    public static readonly DiagnosticDescriptor ReservedNumber = new(
        "AMCT2010",
        "A field number is reserved",
        "'{0}' uses the number {1}, which this message reserves",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2010.md");

    /// <summary>A field or value with a reserved name.</summary>
    public static readonly DiagnosticDescriptor ReservedName = new(
        "AMCT2011",
        "A name is reserved",
        "the name '{0}' is reserved here",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2011.md");

    /// <summary>A default value that its field cannot have.</summary>
    public static readonly DiagnosticDescriptor InvalidDefault = new(
        "AMCT2012",
        "A default value does not fit",
        "'{0}' cannot have this default: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2012.md");

    /// <summary>A default value where none is possible.</summary>
    public static readonly DiagnosticDescriptor DefaultNotAllowed = new(
        "AMCT2013",
        "A field cannot have a default value",
        "{0} cannot have a default value: remove it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2013.md");

    /// <summary>An open enum whose first value is not zero.</summary>
    public static readonly DiagnosticDescriptor FirstEnumValueNotZero = new(
        "AMCT2014",
        "An open enum does not start with zero",
        "the first value of the open enum '{0}' must have the number 0: it is the default",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2014.md");

    /// <summary>A closed enum in a field of proto3 or without presence.</summary>
    public static readonly DiagnosticDescriptor ClosedEnumField = new(
        "AMCT2015",
        "A field cannot have a closed enum",
        "'{0}' is a closed enum, {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2015.md");

    /// <summary>A map of an enum whose first value is not zero.</summary>
    public static readonly DiagnosticDescriptor MapEnumNotZero = new(
        "AMCT2055",
        "The values of a map do not start with zero",
        "the values of a map start with the number 0, and '{0}' starts with '{1}': move the value 0 to the top of the enum, or wrap the enum in a message",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2055.md");

    /// <summary>Two values of an enum with one number.</summary>
    public static readonly DiagnosticDescriptor DuplicateEnumNumber = new(
        "AMCT2016",
        "An enum number is used twice",
        "'{0}' has the same number as '{1}': write option allow_alias = true; in the enum if that is meant",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2016.md");

    /// <summary>A type that cannot be a map key.</summary>
    public static readonly DiagnosticDescriptor InvalidMapKey = new(
        "AMCT2017",
        "A type cannot be a map key",
        "the key of a map is an integer, bool or string, not '{0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2017.md");

    /// <summary>An extend block for something else than a message.</summary>
    public static readonly DiagnosticDescriptor ExtendeeNotMessage = new(
        "AMCT2018",
        "Only messages can be extended",
        "'{0}' is no message, so it cannot be extended",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2018.md");

    /// <summary>An extension with a number that the message does not offer.</summary>
    public static readonly DiagnosticDescriptor ExtensionNumber = new(
        "AMCT2019",
        "A number is not left to extensions",
        "'{0}' does not leave the number {1} to extensions{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2019.md");

    /// <summary>A range that is empty, out of bounds or overlaps another.</summary>
    public static readonly DiagnosticDescriptor InvalidRange = new(
        "AMCT2020",
        "A range of numbers is wrong",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2020.md");

    /// <summary>An option that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownOption = new(
        "AMCT2021",
        "An option does not exist",
        "{0} has no option '{1}'{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2021.md");

    /// <summary>A value that an option cannot have.</summary>
    public static readonly DiagnosticDescriptor InvalidOptionValue = new(
        "AMCT2022",
        "An option cannot have this value",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2022.md");

    /// <summary>Something that proto3 does not have.</summary>
    public static readonly DiagnosticDescriptor NotInProto3 = new(
        "AMCT2023",
        "Proto3 does not have this",
        "proto3 has no {0}{1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2023.md");

    /// <summary>An option with two values.</summary>
    public static readonly DiagnosticDescriptor OptionSetTwice = new(
        "AMCT2024",
        "An option is set twice",
        "the option '{0}' is already set on line {1}: remove one of the two",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpRoot + "AMCT2024.md");
}
