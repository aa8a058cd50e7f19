using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Compilation;

/// <summary>Everything that linking a file depends on.</summary>
/// <remarks>Immutable and structurally equal.</remarks>
/// <param name="Syntax">The syntax of the file.</param>
/// <param name="Imports">The direct and indirect imports.</param>
/// <param name="Renames">The types that get another name in C#.</param>
internal sealed record SchemaLinkInput(ProtoFileSyntax Syntax, ResolvedImports Imports, EquatableArray<TypeRename> Renames)
{
    /// <summary>The same input with the fields of imported messages that linking may use.</summary>
    /// <param name="table">The files with their fields.</param>
    public SchemaLinkInput WithFields(ImportTable table) => this with { Imports = Imports.WithFields(Syntax, table) };

    /// <summary>Links the file to the model for the emitters, with the part of it that the assembly embeds for other projects.</summary>
    public Parsed<FileModel> Link(CancellationToken cancellation)
    {
        Parsed<FileModel> linked = SchemaLinker.Link(Syntax, Imports, cancellation);
        return linked with { Value = SchemaLinker.Carry(linked.Value, Syntax, Renames, cancellation) };
    }
}
