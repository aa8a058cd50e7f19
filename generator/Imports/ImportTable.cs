using AmctGen.Generator.Exports;

namespace AmctGen.Generator.Imports;

/// <summary>
/// All files that can be imported: those of the project, then those of referenced assemblies, then those that are embedded in the
/// generator.
/// </summary>
/// <remarks>Equal if the files are equal and in the same order.</remarks>
internal sealed class ImportTable(
    EquatableArray<FileExports> files, EquatableArray<ReferencedSchema> carried = default, EquatableArray<string> roots = default)
    : IEquatable<ImportTable>
{
    private readonly EquatableArray<FileExports> _files = files;
    private readonly EquatableArray<ReferencedSchema> _carried = carried;
    private readonly Lazy<Dictionary<string, FileExports>> _byPath = new(() => ByPath(files));
    private readonly Lazy<ILookup<string, ReferencedSchema>> _carriedByPath = new(() =>
        carried.ToLookup(static schema => schema.ImportPath, StringComparer.Ordinal));

    private Dictionary<string, List<CrossFileName>>? _conflicts;

    /// <summary>The import roots of the project's files, as the user wrote them.</summary>
    public EquatableArray<string> Roots { get; } = roots;

    /// <summary>The import paths of the project's own files.</summary>
    public IEnumerable<string> OwnPaths => _byPath.Value.Keys;

    /// <summary>Every path that can be imported.</summary>
    public IEnumerable<string> Paths =>
        _byPath.Value.Keys.Concat(_carriedByPath.Value.Select(static schemas => schemas.Key)).Concat(EmbeddedProtos.Paths);

    /// <summary>Finds the file under an import path; null if there is none.</summary>
    public FileExports? Find(string importPath) =>
        _byPath.Value.TryGetValue(importPath, out FileExports? file)
            ? file
            : _carriedByPath.Value[importPath].FirstOrDefault()?.Exports ?? EmbeddedProtos.Find(importPath);

    /// <summary>Whether the project itself has a file under an import path.</summary>
    public bool IsOwn(string importPath) => _byPath.Value.ContainsKey(importPath);

    /// <summary>The referenced assemblies that have a file under an import path.</summary>
    public IEnumerable<string> AssembliesWith(string importPath) =>
        _carriedByPath.Value[importPath].Select(static schema => schema.Assembly);

    /// <summary>The names of a file that another file also declares although neither imports the other.</summary>
    public EquatableArray<CrossFileName> ConflictsOf(FileExports file) =>
        Conflicts.TryGetValue(file.ImportPath, out List<CrossFileName>? conflicts)
            ? new EquatableArray<CrossFileName>([.. conflicts])
            : default;

    private Dictionary<string, List<CrossFileName>> Conflicts =>
        _conflicts ?? LazyState.Publish(ref _conflicts, CrossFileNames.Find(_files, Find));

    public bool Equals(ImportTable? other) =>
        other is not null && _files.Equals(other._files) && _carried.Equals(other._carried) && Roots.Equals(other.Roots);

    public override bool Equals(object? obj) => Equals(obj as ImportTable);

    public override int GetHashCode() => unchecked((_files.GetHashCode() * 31) + _carried.GetHashCode());

    private static Dictionary<string, FileExports> ByPath(EquatableArray<FileExports> files)
    {
        var byPath = new Dictionary<string, FileExports>(StringComparer.Ordinal);
        foreach (FileExports file in files)
        {
            byPath[file.ImportPath] = file;
        }
        return byPath;
    }
}
