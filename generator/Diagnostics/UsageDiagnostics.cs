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
