namespace Packaging;

/// <summary>A file of a package.</summary>
/// <param name="Source">The full path in the repository.</param>
/// <param name="Target">The path in the package, with forward slashes.</param>
internal sealed record PackedFile(string Source, string Target)
{
    /// <summary>Reads a line <c>FILE|PATH</c>, where the path is a folder of the package, or a file with the same extension.</summary>
    public static PackedFile Parse(string line)
    {
        string[] parts = line.Split('|');
        string path = parts[1].Replace('\\', '/').Trim('/');
        bool isFile = path.Length > 0 && Path.GetExtension(path) == Path.GetExtension(parts[0]);
        string target = isFile ? path : $"{path}/{Path.GetFileName(parts[0])}".TrimStart('/');
        return new PackedFile(Path.GetFullPath(parts[0]), target);
    }
}
