using System.Collections.Immutable;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about C# that uses generated code.</summary>
internal static class UsageDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Usage");

    /// <summary>A validation whose result is not used.</summary>
    public static readonly FindingKind UnusedValidation = s_table.Warning(
        "AMCT4001",
        "The result of a validation is not used",
        "Validate() only reports violations, and its result is not used: append .ThrowIfInvalid(), or test IsValid");

    /// <summary>A new message, builder or text that is not used.</summary>
    public static readonly FindingKind UnusedResult = s_table.Warning("AMCT4002", "The result of a call is not used");

    /// <summary>A builder that is changed and never built.</summary>
    public static readonly FindingKind NeverBuilt = s_table.Warning("AMCT4003", "A builder is never built");

    /// <summary>A required field that is not set.</summary>
    public static readonly FindingKind RequiredNotSet = s_table.Warning(
        "AMCT4010",
        "A required field is not set",
        "{0}, so Build() throws an exception");

    /// <summary>A constant that violates a rule.</summary>
    public static readonly FindingKind BrokenRule = s_table.Warning("AMCT4011", "A constant violates a rule");

    /// <summary>A member of a oneof that replaces another one.</summary>
    public static readonly FindingKind SecondMember = s_table.Warning(
        "AMCT4012",
        "A second member of a oneof is set",
        "'{0}' replaces '{1}': both are in the oneof '{2}'");

    /// <summary>A change that a later one undoes.</summary>
    public static readonly FindingKind WithoutEffect = s_table.Warning("AMCT4013", "A change has no effect");

    /// <summary>A key or an element that occurs again.</summary>
    public static readonly FindingKind Duplicate = s_table.Warning("AMCT4014", "A key or an element occurs again");

    /// <summary>An entry of a layer that has no effect, or a skip that has none.</summary>
    public static readonly FindingKind DeadEntry = s_table.Warning("AMCT4015", "An entry of a layer has no effect");

    /// <summary>A number that is not a value of its enum.</summary>
    public static readonly FindingKind UndefinedEnumValue = s_table.Warning(
        "AMCT4016",
        "A number is not a value of its enum",
        "{0} is not a value of the enum '{1}'{2}");

    /// <summary>A binding of a configuration to a message, or to something that contains one.</summary>
    public static readonly FindingKind LostInBinding = s_table.Warning(
        "AMCT4051",
        "The configuration binder loses values of a message",
        "the configuration binder leaves '{0}' ({1}) empty without an error, because it cannot add to immutable collections: keep the "
            + "message as text and read it with {2}.ParseText, or with TextFormat.ParseFile<{2}>");

    /// <summary>A constant text that the reader refuses.</summary>
    public static readonly FindingKind InvalidText = s_table.Warning(
        "AMCT4020",
        "A text literal has an error",
        "{0} [{1}]");

    /// <summary>A constant text that violates a rule of its schema.</summary>
    public static readonly FindingKind TextBreaksRule = s_table.Info(
        "AMCT4021",
        "A text literal violates a rule of its schema");

    /// <summary>The name of a file in place of a text.</summary>
    public static readonly FindingKind FileNameAsText = s_table.Warning(
        "AMCT4022",
        "The name of a file is read as text",
        "'{0}' is the name of a file, not a text in text format: read the file with TextFormat.ParseFile<{1}>");

    /// <summary>The text of a file that is read without the name of the file.</summary>
    public static readonly FindingKind UnnamedFile = s_table.Info(
        "AMCT4023",
        "Errors in a file do not name the file",
        "the reader does not know the name of the file, so its errors do not name it: read the file with TextFormat.ParseFile<{0}>");

    /// <summary>An extension in a constant text that is read without a registry.</summary>
    public static readonly FindingKind NoRegistry = s_table.Warning(
        "AMCT4024",
        "A text literal has an extension and its reader has no registry",
        "the reader does not know '{0}' because its options have no registry: set Registry to one that contains it");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
