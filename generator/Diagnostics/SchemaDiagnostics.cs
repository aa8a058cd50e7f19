using System.Collections.Immutable;
using AmctGen.Generator.Imports;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about a .proto file and its imports, and about its numbers, names and values.</summary>
internal static class SchemaDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Schema");

    /// <summary>An import of a file that does not exist.</summary>
    public static readonly FindingKind ImportNotFound = s_table.Error(
        "AMCT2001",
        "An imported file does not exist",
        "'{0}' is not found under {1}{2}");

    /// <summary>An import path that is not in its plain form.</summary>
    public static readonly FindingKind ImportPathForm = s_table.Error(
        "AMCT2056",
        "An import path is not in its plain form",
        "'{0}' is not the plain path of a file, relative to an import root and with single forward slashes: {1}");

    /// <summary>Imports that form a cycle.</summary>
    public static readonly FindingKind ImportCycle = s_table.Error(
        "AMCT2002",
        "Imports form a cycle",
        "this import leads back to the file itself: {0}");

    /// <summary>A type name that is not declared.</summary>
    public static readonly FindingKind UnknownType = s_table.Error(
        "AMCT2003",
        "A type does not exist",
        "the type '{0}' is not found{1}");

    /// <summary>A name that does not denote a type.</summary>
    public static readonly FindingKind NotAType = s_table.Error(
        "AMCT2004",
        "A name is not a type",
        "'{0}' is not a message or enum but {1}");

    /// <summary>A type in a file that is not imported.</summary>
    public static readonly FindingKind NotImported = s_table.Error(
        "AMCT2005",
        "A type is not imported",
        "'{0}' is declared in '{1}', which this file does not import: add import \"{1}\";");

    /// <summary>A name that is declared twice in a scope.</summary>
    public static readonly FindingKind DuplicateName = s_table.Error(
        "AMCT2006",
        "A name is declared twice",
        "'{0}' is already declared in {1}{2}");

    /// <summary>A field number that is used twice.</summary>
    public static readonly FindingKind DuplicateNumber = s_table.Error(
        "AMCT2007",
        "A field number is used twice",
        "the number {0} is already used by '{1}'; the next free one is {2}");

    /// <summary>A field number that is out of range.</summary>
    public static readonly FindingKind FieldNumberRange = s_table.Error(
        "AMCT2008",
        "A field number is out of range",
        "the field number {0} is not between 1 and 536870911");

    /// <summary>A field number that is reserved for protobuf itself.</summary>
    public static readonly FindingKind ImplementationNumber = s_table.Error(
        "AMCT2009",
        "A field number is reserved for protobuf itself",
        "the numbers from 19000 to 19999 belong to protobuf itself: choose another one than {0}");

    /// <summary>A field or value with a reserved number.</summary>
    public static readonly FindingKind ReservedNumber = s_table.Error(
        "AMCT2010",
        "A field number is reserved",
        "'{0}' uses the number {1}, which this message reserves");

    /// <summary>A field or value with a reserved name.</summary>
    public static readonly FindingKind ReservedName = s_table.Error(
        "AMCT2011",
        "A name is reserved",
        "the name '{0}' is reserved here");

    /// <summary>A default value that its field cannot have.</summary>
    public static readonly FindingKind InvalidDefault = s_table.Error(
        "AMCT2012",
        "A default value is invalid",
        "'{0}' cannot have this default: {1}");

    /// <summary>A default value of a field that cannot have one.</summary>
    public static readonly FindingKind DefaultNotAllowed = s_table.Error(
        "AMCT2013",
        "A field cannot have a default value",
        "{0} cannot have a default value: remove it");

    /// <summary>An open enum whose first value is not zero.</summary>
    public static readonly FindingKind FirstEnumValueNotZero = s_table.Error(
        "AMCT2014",
        "An open enum does not start with zero",
        "the first value of the open enum '{0}' must have the number 0: it is the default");

    /// <summary>A closed enum in a field of proto3 or without presence.</summary>
    public static readonly FindingKind ClosedEnumField = s_table.Error(
        "AMCT2015",
        "A field cannot have a closed enum",
        "'{0}' is a closed enum, {1}");

    /// <summary>A map of an enum whose first value is not zero.</summary>
    public static readonly FindingKind MapEnumNotZero = s_table.Error(
        "AMCT2055",
        "The enum of a map's values does not start with zero",
        "an enum in a map must start with the number 0, but '{0}' starts with '{1}': move the value 0 to the top of the enum, or wrap the "
            + "enum in a message");

    /// <summary>Two values of an enum with the same number.</summary>
    public static readonly FindingKind DuplicateEnumNumber = s_table.Error(
        "AMCT2016",
        "An enum number is used twice",
        "'{0}' has the same number as '{1}': write option allow_alias = true; in the enum if that is meant");

    /// <summary>A type that cannot be a map key.</summary>
    public static readonly FindingKind InvalidMapKey = s_table.Error(
        "AMCT2017",
        "A type cannot be a map key",
        "a map key must be an integer, bool or string, not '{0}'");

    /// <summary>An extend block that does not name a message.</summary>
    public static readonly FindingKind ExtendeeNotMessage = s_table.Error(
        "AMCT2018",
        "Only messages can be extended",
        "'{0}' is not a message, so it cannot be extended");

    /// <summary>An extension with a number outside of the extension ranges.</summary>
    public static readonly FindingKind ExtensionNumber = s_table.Error(
        "AMCT2019",
        "A number is not available to extensions",
        "'{0}' does not allow extensions with the number {1}{2}");

    /// <summary>A range that is empty, out of bounds or overlaps another.</summary>
    public static readonly FindingKind InvalidRange = s_table.Error("AMCT2020", "A range of numbers is invalid");

    /// <summary>An option that does not exist.</summary>
    public static readonly FindingKind UnknownOption = s_table.Error(
        "AMCT2021",
        "An option does not exist",
        "{0} has no option '{1}'{2}");

    /// <summary>A value that an option cannot have.</summary>
    public static readonly FindingKind InvalidOptionValue = s_table.Error("AMCT2022", "An option cannot have this value");

    /// <summary>Something that proto3 does not have.</summary>
    public static readonly FindingKind NotInProto3 = s_table.Error(
        "AMCT2023",
        "Not available in proto3",
        "proto3 has no {0}{1}");

    /// <summary>An option with two values.</summary>
    public static readonly FindingKind OptionSetTwice = s_table.Error(
        "AMCT2024",
        "An option is set twice",
        "the option '{0}' is already set on line {1}: remove one of the two");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
