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

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
