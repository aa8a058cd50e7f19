using System.Collections.Immutable;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about the properties and metadata that control how the files of a project are compiled.</summary>
internal static class BuildDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Build");

    /// <summary>A file with public types uses a type of a file whose types are internal.</summary>
    public static readonly FindingKind Inaccessible = s_table.Error(
        "AMCT9052",
        "A public type uses an internal one",
        "'{0}' is internal in C# because of AmctGenAccess of '{1}', and this file's types are public: set AmctGenAccess to Internal for "
            + "this file too");

    /// <summary>The value of AmctGenAccess is not an accessibility.</summary>
    public static readonly FindingKind UnknownAccess = s_table.Error(
        "AMCT9053",
        "The value of AmctGenAccess is unknown",
        "AmctGenAccess is '{0}'{1}");

    /// <summary>The value of AmctGenNamespace is not a C# namespace.</summary>
    public static readonly FindingKind InvalidNamespace = s_table.Error(
        "AMCT9055",
        "AmctGenNamespace is not a namespace",
        "AmctGenNamespace is '{0}', which is not a C# namespace: write names of letters, digits and underscores with dots between them");

    /// <summary>A .proto file that the project lists for Grpc.Tools only. Reported by MSBuild.</summary>
    public static readonly FindingKind LeftToGrpc = s_table.Warning("AMCT9050", "A .proto file is left to Grpc.Tools");

    /// <summary>A project in a language without source generators. Reported by MSBuild.</summary>
    public static readonly FindingKind NotCSharp = s_table.Warning("AMCT9051", "The project is not in C#");

    /// <summary>A compiler that cannot load the generator. Reported by MSBuild.</summary>
    public static readonly FindingKind OldCompiler = s_table.Error("AMCT9056", "The compiler is too old");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => s_table.Kinds;
}
