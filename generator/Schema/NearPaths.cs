using AmctGen.Text;

namespace AmctGen.Generator.Schema;

/// <summary>Finds the files that an import probably meant.</summary>
internal static class NearPaths
{
    private const int MostPaths = 3;

    /// <summary>Files of the same name in other folders; else the path that is spelled most like it; else files whose name is.</summary>
    public static EquatableArray<string> Find(string path, IEnumerable<string> candidates)
    {
        string name = FileName(path);
        string[] found = Named(name, candidates);
        if (found.Length == 0)
        {
            found = NearNames.Find(path, candidates) is { } near ? [near]
                : NearNames.Find(name, candidates.Select(FileName)) is { } nearName ? Named(nearName, candidates)
                : [];
        }
        return new EquatableArray<string>(found);
    }

    private static string[] Named(string name, IEnumerable<string> paths) =>
    [
        .. paths.Where(path => string.Equals(FileName(path), name, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static path => path, StringComparer.Ordinal)
            .Take(MostPaths),
    ];

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
