using System.Collections.Immutable;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings of the command only: it writes files.</summary>
internal static class CommandDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Data");

    /// <summary>A file with another layout than the command would produce.</summary>
    public static readonly FindingKind Untidy = s_table.Warning("AMCT9022", "A file is not tidy");

    /// <summary>A file whose message nothing names.</summary>
    public static readonly FindingKind Unnamed = s_table.Error("AMCT9023", "Nothing names the message of a file");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
