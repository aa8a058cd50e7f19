namespace AmctGen.Generator.Schema;

/// <summary>All files of a compilation by import path, and behind them the files that the generator carries.</summary>
/// <remarks>Equal when the files are, in the same order.</remarks>
internal sealed class ImportTable(EquatableArray<FileExports> files) : IEquatable<ImportTable>
{
    private readonly EquatableArray<FileExports> _files = files;
    private readonly Lazy<Dictionary<string, FileExports>> _byPath = new(() => ByPath(files));

    /// <summary>The file under an import path; null where there is none.</summary>
    public FileExports? Find(string importPath) =>
        _byPath.Value.TryGetValue(importPath, out FileExports? file) ? file : EmbeddedProtos.Find(importPath);

    /// <summary>Every path that can be imported.</summary>
    public IEnumerable<string> Paths => _byPath.Value.Keys.Concat(EmbeddedProtos.Paths);

    public bool Equals(ImportTable? other) => other is not null && _files.Equals(other._files);

    public override bool Equals(object? obj) => Equals(obj as ImportTable);

    public override int GetHashCode() => _files.GetHashCode();

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
