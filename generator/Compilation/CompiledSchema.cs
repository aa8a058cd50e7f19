using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;

namespace AmctGen.Generator.Compilation;

/// <summary>A file of a <see cref="SchemaCompilation"/>.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record CompiledSchema
{
    /// <summary>The path under which other files import this one.</summary>
    public required string ImportPath { get; init; }

    /// <summary>The path that diagnostics print.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the file is one of those to compile, not only imported by one.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>The declarations of the file; null if it cannot be read.</summary>
    public required FileExports? Exports { get; init; }

    /// <summary>The parsed file; null if it cannot be read, and if models are not kept.</summary>
    public DeclaredSchema? Declared { get; init; }

    /// <summary>
    /// The model, with documentation only if the input asks for it; null if the file cannot be read, and if models are not kept.
    /// </summary>
    public FileModel? Model { get; init; }

    /// <summary>The diagnostics of the file: of its syntax, then of linking, then names that other files also declare.</summary>
    public EquatableArray<DiagnosticInfo> Diagnostics { get; init; }
}
