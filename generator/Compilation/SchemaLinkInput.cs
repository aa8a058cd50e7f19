using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Compilation;

/// <summary>All that linking a file depends on.</summary>
/// <remarks>Immutable and structurally equal.</remarks>
/// <param name="Syntax">The syntax of the file.</param>
/// <param name="Imports">What it imports, directly or not.</param>
/// <param name="Renames">Its types that get another name in C#.</param>
internal sealed record SchemaLinkInput(ProtoFileSyntax Syntax, ResolvedImports Imports, EquatableArray<TypeRename> Renames)
{
    /// <summary>The same with those fields of imported messages that linking may look at.</summary>
    /// <param name="table">The files with their fields.</param>
    public SchemaLinkInput WithFields(ImportTable table) => this with { Imports = Imports.WithFields(Syntax, table) };

    /// <summary>Links the file to the model that emitters see, with what the assembly carries of it for other projects.</summary>
    public Parsed<FileModel> Link(CancellationToken cancellation)
    {
        Parsed<FileModel> linked = SchemaLinker.Link(Syntax, Imports, cancellation);
        return linked with { Value = SchemaLinker.Carry(linked.Value, Syntax, Renames, cancellation) };
    }
}
