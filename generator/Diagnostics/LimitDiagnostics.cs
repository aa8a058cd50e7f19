using System.Collections.Immutable;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Where the tool gives up, so that no input can exhaust it.</summary>
internal static class LimitDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Syntax");
    private static readonly FindingTable s_build = new("AmctGen.Build");

    /// <summary>Messages, or the braces of an option's value, that nest too deeply.</summary>
    public static readonly FindingKind TooDeep = s_table.Error(
        "AMCT9001",
        "Something nests too deeply",
        "{0} nest more than {1} deep");

    /// <summary>A file with so many errors that the rest is left out.</summary>
    public static readonly FindingKind TooManyErrors = s_table.Error(
        "AMCT9002",
        "There are more errors",
        "more than {0} errors: the others are left out");

    /// <summary>A project whose C# is older than what is generated.</summary>
    public static readonly FindingKind LanguageTooOld = s_build.Error(
        "AMCT9003",
        "The project's C# version is too old",
        "what is generated from .proto files needs C# 12, the project is set to C# {0}: set LangVersion to 12 or later");

    /// <summary>A project without the assembly that generated code calls.</summary>
    public static readonly FindingKind RuntimeMissing = s_build.Error(
        "AMCT9004",
        "The runtime is not referenced",
        "what is generated from .proto files needs the assembly AmctGen.Runtime: reference the package AmctGen, with its compile assets, from a project for .NET 8 or later");

    /// <summary>A .proto that the compiler cannot hand over.</summary>
    public static readonly FindingKind FileUnreadable = s_build.Error(
        "AMCT9005",
        "A .proto file cannot be read",
        "'{0}' cannot be read: check that it exists and is a text file");

    /// <summary>Two files that other files could not tell apart.</summary>
    public static readonly FindingKind SameImportPath = s_build.Error(
        "AMCT9006",
        "Two .proto files have the same import path",
        "'{0}' has the import path '{1}', which '{2}' has too: list one of them only, or give them different import roots");

    /// <summary>A file that is not UTF-8.</summary>
    public static readonly FindingKind NotUtf8 = s_build.Error("AMCT9020", "A .proto file is not UTF-8");

    /// <summary>More fields or messages than C# and .NET can take.</summary>
    public static readonly FindingKind TooMuch = s_table.Error(
        "AMCT9042",
        "There is too much of something",
        "'{0}' has more than {1} {2}, which C# cannot take: move some of them elsewhere");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => [.. s_table.Kinds, .. s_build.Kinds];
}
