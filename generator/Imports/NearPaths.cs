using AmctGen.Text;

namespace AmctGen.Generator.Imports;

/// <summary>Finds the files that an import probably meant. A file with the same name in an unrelated folder is not one of them.</summary>
internal static class NearPaths
{
    private const int MostPaths = 3;

    /// <summary>Finds the files that a missing import may have meant.</summary>
    /// <param name="path">The path as written.</param>
    /// <param name="importer">The importing file, which is never suggested.</param>
    /// <param name="own">The import paths of the project's own files.</param>
    /// <param name="all">Every path that can be imported.</param>
    public static MissingImport Find(string path, string importer, IEnumerable<string> own, IEnumerable<string> all)
    {
        // Only the folder that the path starts from is wrong: other tools may resolve it, or it may be relative to the importing file.
        string[] below = Sorted(
            own.Where(known => known != importer && known.EndsWith("/" + path, StringComparison.OrdinalIgnoreCase)), Folder(importer));
        string[] others = [.. all.Where(known => known != importer)];
        string[] same = [.. others.Where(known => IsSame(known, path)).Distinct(StringComparer.Ordinal)];
        if (same.Length + below.Length > 0)
        {
            return new MissingImport(path, new EquatableArray<string>([.. same, .. below]), IsBelow: same.Length == 0);
        }
        string name = FileName(path);
        string folder = Folder(path);
        string[] near = folder.Length == 0 ? Sorted(others.Where(known => IsSame(FileName(known), name)), Folder(importer)) : [];
        if (near.Length == 0)
        {
            string? misspelled = Misspelled(name, others.Where(known => IsSame(Folder(known), folder)), FileName)
                ?? Misspelled(folder, others.Where(known => IsSame(FileName(known), name)), Folder);
            near = misspelled is null ? [] : [misspelled];
        }
        return new MissingImport(path, new EquatableArray<string>(near), IsBelow: false);
    }

    // One part of the path is right, and the other is similar.
    private static string? Misspelled(string part, IEnumerable<string> paths, Func<string, string> select) =>
        Suggestions.Find(part, paths.Select(select)) is { } near ? paths.First(path => select(path) == near) : null;

    private static string[] Sorted(IEnumerable<string> paths, string folder) =>
        [.. paths.Distinct(StringComparer.Ordinal).OrderBy(path => Folder(path) != folder)
            .ThenBy(static path => path, StringComparer.Ordinal).Take(MostPaths)];

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static string Folder(string path) => path.Substring(0, Math.Max(path.LastIndexOf('/'), 0));
}
