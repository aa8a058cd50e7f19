namespace AmctGen.Generator.Imports;

/// <summary>Determines the import paths of files.</summary>
/// <remarks>Works on the text of paths alone: a generator does not look at the file system.</remarks>
internal static class ImportPaths
{
    // A semicolon would start a comment in the properties that MSBuild passes on.
    private const char RootSeparator = '|';

    private static readonly char[] s_slashes = ['/', '\\'];

    /// <summary>
    /// The path relative to the first import root that contains the file, otherwise to the project's folder, otherwise the file's name.
    /// </summary>
    /// <param name="path">The file's path, relative to the project or absolute.</param>
    /// <param name="importRoots">The import roots, relative to the project or absolute, separated by <c>|</c>; null if there are
    /// none.</param>
    /// <param name="projectFolder">The project's folder; null if it is not known.</param>
    public static string Of(string path, string? importRoots, string? projectFolder)
    {
        string folder = Normalize(projectFolder ?? "");
        string file = Combine(folder, path);
        return Split(importRoots).Select(root => Below(Combine(folder, root), file)).FirstOrDefault(static found => found is not null)
            ?? Below(folder, file)
            ?? file.Substring(file.LastIndexOf('/') + 1);
    }

    /// <summary>The import roots as they are written.</summary>
    public static string[] Split(string? importRoots) =>
        [.. (importRoots ?? "").Split(RootSeparator).Select(static root => root.Trim()).Where(static root => root.Length > 0)];

    /// <summary>Whether two paths, relative to a folder or absolute, denote the same file.</summary>
    public static bool IsSame(string folder, string left, string right) => left == right
        || (Name(left).SequenceEqual(Name(right)) && Combine(folder, left) == Combine(folder, right));

    private static string Combine(string folder, string path)
    {
        string normal = Normalize(path);
        return folder.Length == 0 || IsRooted(normal) ? normal : Normalize(folder + "/" + normal);
    }

    private static string? Below(string folder, string file)
    {
        if (folder.Length == 0)
        {
            return IsRooted(file) || file.StartsWith("../", StringComparison.Ordinal) ? null : file;
        }
        // Drive letters indicate Windows, where case does not matter.
        StringComparison comparison = folder.Length > 1 && folder[1] == ':' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        string prefix = folder.EndsWith("/", StringComparison.Ordinal) ? folder : folder + "/";
        return file.Length > prefix.Length && file.StartsWith(prefix, comparison) ? file.Substring(prefix.Length) : null;
    }

    private static ReadOnlySpan<char> Name(string path) => path.AsSpan(path.LastIndexOfAny(s_slashes) + 1);

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');

    // Forward slashes; without empty steps, "." and "..", and without a slash at the end.
    private static string Normalize(string path)
    {
        var steps = new List<string>();
        string slashed = path.Replace('\\', '/');
        foreach (string step in slashed.Split('/'))
        {
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] != "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step.Length > 0 && step != ".")
            {
                steps.Add(step);
            }
        }
        return (slashed.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", steps);
    }
}
