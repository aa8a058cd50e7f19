namespace AmctGen.Generator.Exports;

/// <summary>The build's settings for a file.</summary>
/// <param name="Namespace">The C# namespace to use instead of the file's own; null if the build does not set one.</param>
/// <param name="HasTypes">Whether C# types are generated for its messages and enums.</param>
/// <param name="Renames">Top-level types that get another name in C# because of other files.</param>
internal sealed record LinkSettings(string? Namespace = null, bool HasTypes = true, EquatableArray<TypeRename> Renames = default)
{
    public static LinkSettings Default { get; } = new();

    /// <summary>Whether only the assembly itself can use the types.</summary>
    public bool IsInternal { get; init; }

    /// <summary>These settings with the renames of the file.</summary>
    public LinkSettings With(EquatableArray<TypeRename> renames, string importPath) =>
        this with { Renames = new EquatableArray<TypeRename>([.. renames.Where(rename => rename.ImportPath == importPath)]) };
}
