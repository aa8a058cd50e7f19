namespace AmctGen.Cli.Findings;

/// <summary>Reads the bytes of files.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of a file, or null and the reason if it cannot be read.</summary>
    public static byte[]? TryRead(string path, out string? problem)
    {
        problem = null;
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = Directory.Exists(path) ? "this is a folder, not a file"
                : exception is FileNotFoundException or DirectoryNotFoundException ? "the file does not exist"
                : exception.Message;
            return null;
        }
    }
}
