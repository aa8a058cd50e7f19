using System.Collections.Immutable;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about names in C#.</summary>
internal static class NameDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Schema");

    /// <summary>A <c>csharp_namespace</c> that is not a C# namespace.</summary>
    public static readonly FindingKind InvalidNamespace = s_table.Warning(
        "AMCT2090",
        "A csharp_namespace is not a namespace",
        "'{0}' is not a C# namespace, so the types go to '{1}': write names of letters, digits and underscores with dots between them");

    /// <summary>A type whose name is already used by a type or namespace of another file.</summary>
    public static readonly FindingKind TypeRenamed = s_table.Info(
        "AMCT9040",
        "A type has another name in C#",
        "'{0}' is '{1}' in C# because another file already uses its name: give one of the files its own csharp_namespace");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
