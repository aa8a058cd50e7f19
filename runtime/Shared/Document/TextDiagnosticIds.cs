namespace AmctGen.Text;

/// <summary>The kinds of findings in text-format files. Each has a help page under <c>generator/docs</c>.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
static class TextDiagnosticIds
{
    /// <summary>A token in the wrong place.</summary>
    public const string UnexpectedToken = "AMCT5001";

    /// <summary>A message or list that is not closed.</summary>
    public const string MissingCloser = "AMCT5002";

    /// <summary>A string that is not closed.</summary>
    public const string UnterminatedString = "AMCT5003";

    /// <summary>A backslash that starts no known escape, or a NUL inside a string.</summary>
    public const string InvalidString = "AMCT5004";

    /// <summary>A number that is malformed.</summary>
    public const string InvalidNumber = "AMCT5005";

    /// <summary>A character that is only allowed in strings and comments.</summary>
    public const string InvalidCharacter = "AMCT5006";

    /// <summary>A field of scalar type without a colon.</summary>
    public const string MissingColon = "AMCT5007";

    /// <summary>A field without a value.</summary>
    public const string MissingValue = "AMCT5008";

    /// <summary>A separator that is not needed.</summary>
    public const string ExtraSeparator = "AMCT5009";

    /// <summary>A field that the message does not have.</summary>
    public const string UnknownField = "AMCT5010";

    /// <summary>A value of another type than the field's.</summary>
    public const string WrongType = "AMCT5011";

    /// <summary>A number outside the range of the field's type.</summary>
    public const string OutOfRange = "AMCT5012";

    /// <summary>A name or number that the enum does not have.</summary>
    public const string UnknownEnumValue = "AMCT5013";

    /// <summary>Required fields that are not set.</summary>
    public const string MissingRequired = "AMCT5014";

    /// <summary>A singular field that is set twice.</summary>
    public const string DuplicateField = "AMCT5015";

    /// <summary>A second member of a oneof.</summary>
    public const string SecondOneofMember = "AMCT5016";

    /// <summary>A list instead of a single value.</summary>
    public const string ListOnSingular = "AMCT5017";

    /// <summary>A text that is not UTF-8.</summary>
    public const string InvalidUtf8 = "AMCT5018";

    /// <summary>An extension or Any type that is not known.</summary>
    public const string UnknownExtension = "AMCT5019";

    /// <summary>A field that the schema marks as deprecated.</summary>
    public const string DeprecatedField = "AMCT5020";

    /// <summary>A file that sets nothing.</summary>
    public const string NothingSet = "AMCT5021";

    /// <summary>A closing brace that closes nothing.</summary>
    public const string StrayCloser = "AMCT5022";

    /// <summary>A duplicate map key.</summary>
    public const string DuplicateMapKey = "AMCT5023";

    /// <summary>A name that the schema reserves.</summary>
    public const string ReservedName = "AMCT5024";

    /// <summary>A spelling that only Python's text format reader accepts.</summary>
    public const string PythonSpelling = "AMCT5025";

    /// <summary>A directive of txtpbfmt that is not obeyed.</summary>
    public const string UnsupportedLayout = "AMCT5028";

    /// <summary>An off without an on, or the reverse.</summary>
    public const string UnbalancedLayoutOff = "AMCT5029";

    /// <summary>A schema with errors, so that the file is only partly checked.</summary>
    public const string SchemaIncomplete = "AMCT5036";

    /// <summary>Messages nested deeper than the limit.</summary>
    public const string TooDeep = "AMCT9010";

    /// <summary>A text longer than the limit.</summary>
    public const string TooLong = "AMCT9011";
}
