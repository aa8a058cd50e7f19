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

    /// <summary>The name of an enum value in the schema, in place of its name in C#.</summary>
    public static readonly FindingKind ProtoNameParsed = s_table.Warning(
        "AMCT4017",
        "Enum.Parse gets the name of a value in the schema",
        "'{0}' is the name of the value in the schema, and {1} does not know it: the name in C# is {2}");

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

    /// <summary>A resolver that is prepared for each layer.</summary>
    public static readonly FindingKind ResolverPerLayer = s_table.Warning(
        "AMCT4031",
        "A resolver is created for each layer",
        "{0} prepares the lookup in the whole configuration each time it is called: create one resolver for all layers");

    /// <summary>A builder that is changed after it was built.</summary>
    public static readonly FindingKind ChangedAfterBuild = s_table.Info(
        "AMCT4032",
        "A builder is changed after it was built",
        "'{0}' is not built again after this change: the message that it built does not change");

    /// <summary>A lambda that changes the builder around it.</summary>
    public static readonly FindingKind OuterBuilder = s_table.Warning(
        "AMCT4033",
        "A lambda changes another builder than its own",
        "the lambda changes '{0}', the builder of the enclosing message, and not its own builder '{1}'");

    /// <summary>A builder that a lambda keeps.</summary>
    public static readonly FindingKind KeptBuilder = s_table.Warning(
        "AMCT4034",
        "The builder of a lambda is kept",
        "'{0}' belongs to the message that is being built: after that message is built, a change of it has no effect");

    /// <summary>A layer that is not in the layers files, or whose name and type are exchanged.</summary>
    public static readonly FindingKind UnknownLayer = s_table.Warning("AMCT4035", "The name of a layer is not in the layers files");

    /// <summary>A text that is read, with a result that nobody uses.</summary>
    public static readonly FindingKind UnusedParse = s_table.Warning(
        "AMCT4040",
        "The result of a reader is not used",
        "neither the result of {0} nor the message nor the diagnostics are used, so errors in the text are lost");

    /// <summary>Messages that are compared by their texts.</summary>
    public static readonly FindingKind TextsCompared = s_table.Info(
        "AMCT4050",
        "Messages are compared by their texts",
        "the texts of two messages are compared: compare the messages, which are equal if their values are");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
