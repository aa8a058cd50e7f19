using System.Collections.Immutable;
using AmctGen.Generator.Imports;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Findings about files from outside of the project: from referenced assemblies, or from AmctGen itself.</summary>
internal static class ImportDiagnostics
{
    private static readonly FindingTable s_table = new("AmctGen.Schema");
    private static readonly FindingTable s_build = new("AmctGen.Build");

    /// <summary>A field whose type is only available for options.</summary>
    public static readonly FindingKind NoCSharpType = s_table.Error(
        "AMCT2101",
        "A type does not exist in C#",
        "'{0}' has no type in C#: AmctGen includes '{1}' only for its options; add a copy of that file to the project");

    /// <summary>A file of the project under the import path of one in a referenced assembly.</summary>
    public static readonly FindingKind InReferencedAssembly = s_build.Warning(
        "AMCT9030",
        "A referenced assembly also contains the file",
        "'{0}' is also in the referenced assembly {1}: this project generates its own types, which differ from those of {1}; leave the "
            + "file out to share them");

    /// <summary>An import that matches files in several referenced assemblies.</summary>
    public static readonly FindingKind AmbiguousImport = s_build.Error(
        "AMCT9031",
        "Several referenced assemblies contain the file",
        "'{0}' is in the referenced assemblies {1}: reference one of them only, or add a copy of the file to the project");

    /// <summary>A file of the project under the import path of one in the runtime.</summary>
    public static readonly FindingKind InRuntime = s_build.Info(
        "AMCT9032",
        "The runtime also contains the file",
        "'{0}' comes with AmctGen: this project generates its own types, which differ from those of the runtime; leave the file out to "
            + "share them");

    /// <summary>A generator and a runtime with different versions of their contract.</summary>
    public static readonly FindingKind RuntimeContract = s_build.Error(
        "AMCT9033",
        "The generator and the runtime do not match",
        "the generator emits code for version {0} of the contract with AmctGen.Runtime, but the referenced runtime has version {1}: "
            + "reference the same version of the package AmctGen in all projects");

    /// <summary>A referenced assembly whose generated code the runtime does not support.</summary>
    public static readonly FindingKind AssemblyContract = s_build.Error(
        "AMCT9034",
        "A referenced assembly was built for another runtime",
        "the code in {0} was generated for version {1} of the contract with AmctGen.Runtime, but the referenced runtime has version {2}: "
            + "build {0} with the version of AmctGen that this project uses");

    /// <summary>A type of a file that is imported for its options only.</summary>
    public static readonly FindingKind ForOptionsOnly = s_table.Error(
        "AMCT2050",
        "A file is imported for its options only",
        "'{0}' is declared in '{1}', which this file imports for its options only: write import \"{1}\"; without the word option");

    /// <summary>All kinds of this table.</summary>
    public static ImmutableArray<FindingKind> Kinds => [.. s_table.Kinds, .. s_build.Kinds];
}
