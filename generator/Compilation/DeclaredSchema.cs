using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Compilation;

/// <summary>A parsed file with its exports.</summary>
/// <remarks>Immutable and structurally equal.</remarks>
/// <param name="Syntax">The syntax.</param>
/// <param name="Settings">The build's settings for the file.</param>
/// <param name="Exports">The declarations of the file.</param>
internal sealed record DeclaredSchema(ProtoFileSyntax Syntax, LinkSettings Settings, FileExports Exports)
{
    /// <summary>The types of this file that get another name in C# because an earlier file has the same name.</summary>
    public EquatableArray<DiagnosticInfo> RenameDiagnostics =>
        Settings.Renames.IsEmpty ? default : TypeRenames.Describe(Syntax, Exports, Settings.Renames);

    /// <summary>Applies the renames of this file.</summary>
    public DeclaredSchema Rename(EquatableArray<TypeRename> renames, CancellationToken cancellation)
    {
        LinkSettings settings = Settings.With(renames, Exports.ImportPath);
        return settings.Renames.IsEmpty ? this : new DeclaredSchema(Syntax, settings, FileExports.From(Syntax, settings, cancellation));
    }

    /// <summary>Resolves the imports of the file.</summary>
    public SchemaLinkInput Import(ImportTable table, CancellationToken cancellation) =>
        new(Syntax, ImportResolver.Resolve(Exports, table, cancellation), Settings.Renames);
}
