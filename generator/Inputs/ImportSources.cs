using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;

namespace AmctGen.Generator.Inputs;

/// <summary>What files can be imported from, other than the project's own files.</summary>
/// <param name="References">The assemblies that the project references.</param>
/// <param name="Roots">The import roots of the project's files, as the user wrote them.</param>
internal sealed record ImportSources(EquatableArray<ReferencedAssembly> References, EquatableArray<string> Roots)
{
    /// <summary>The table of these sources and the project's own files.</summary>
    public ImportTable TableOf(EquatableArray<FileExports> files) =>
        new(files, new EquatableArray<ReferencedSchema>([.. References.SelectMany(static assembly => assembly.Schemas)]), Roots);
}
