using System.Collections.Immutable;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about limits, which protect the tool from any input.</summary>
internal static class LimitDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Syntax");
    private static readonly FindingTable s_build = new("AmctGen.Build");

    /// <summary>Messages, or the braces of an option's value, that are nested too deeply.</summary>
    public static readonly FindingKind TooDeep = s_table.Error(
        "AMCT9001",
        "The nesting is too deep",
        "{0} are nested more than {1} levels deep");

    /// <summary>A file with so many errors that the others are omitted.</summary>
    public static readonly FindingKind TooManyErrors = s_table.Error(
        "AMCT9002",
        "Some errors are not reported",
        "more than {0} errors: the others are omitted");

    /// <summary>A project whose C# version is older than the generated code.</summary>
    public static readonly FindingKind LanguageTooOld = s_build.Error(
        "AMCT9003",
        "The project's C# version is too old",
        "code generated from .proto files requires C# 12, but the project uses C# {0}: set LangVersion to 12 or later");

    /// <summary>A project without the assembly that generated code calls.</summary>
    public static readonly FindingKind RuntimeMissing = s_build.Error(
        "AMCT9004",
        "The runtime is not referenced",
        "code generated from .proto files requires the assembly AmctGen.Runtime: reference the package AmctGen, with its compile assets, "
            + "from a project for .NET 8 or later");

    /// <summary>A .proto that the compiler cannot read.</summary>
    public static readonly FindingKind FileUnreadable = s_build.Error(
        "AMCT9005",
        "A .proto file cannot be read",
        "'{0}' cannot be read: check that it exists and is a text file");

    /// <summary>Two files with the same import path.</summary>
    public static readonly FindingKind SameImportPath = s_build.Error(
        "AMCT9006",
        "Two .proto files have the same import path",
        "'{0}' has the import path '{1}', which '{2}' also has: list only one of them, or give them different import roots");

    /// <summary>A file that is not UTF-8.</summary>
    public static readonly FindingKind NotUtf8 = s_build.Error("AMCT9020", "A file cannot be read, or is not UTF-8");

    /// <summary>More fields or messages than C# and .NET allow.</summary>
    public static readonly FindingKind TooMuch = s_table.Error(
        "AMCT9042",
        "A limit of C# is exceeded",
        "'{0}' has more than {1} {2}, which C# does not allow: move some of them elsewhere");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => [.. s_table.Kinds, .. s_build.Kinds];
}
