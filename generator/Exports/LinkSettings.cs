namespace AmctGen.Generator.Exports;

/// <summary>What the build says about a file, beside its text.</summary>
/// <param name="Namespace">The C# namespace to use instead of the file's own; null for none.</param>
/// <param name="HasTypes">Whether its messages and enums exist in C#.</param>
/// <param name="Renames">Top-level types that other files make get another name in C#.</param>
internal sealed record LinkSettings(string? Namespace = null, bool HasTypes = true, EquatableArray<TypeRename> Renames = default)
{
    public static LinkSettings Default { get; } = new();

    /// <summary>Whether only the assembly itself can use the types.</summary>
    public bool IsInternal { get; init; }

    /// <summary>These settings, and of the renames those of the file.</summary>
    public LinkSettings With(EquatableArray<TypeRename> renames, string importPath) =>
        this with { Renames = new EquatableArray<TypeRename>([.. renames.Where(rename => rename.ImportPath == importPath)]) };
}
