namespace AmctGen.Cli;

/// <summary>Writes files and creates their folders.</summary>
internal static class OutputFiles
{
    public static void Write(string path, ReadOnlySpan<byte> bytes, CommandContext context)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.ReportFile(path, exception.Message);
            throw new InputException();
        }
    }

    /// <summary>Whether a relative path stays below its folder.</summary>
    public static bool StaysBelow(string path) =>
        !Path.IsPathRooted(path) && !path.Replace('\\', '/').Split('/').Contains("..");
}
