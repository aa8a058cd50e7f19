namespace AmctGen.Cli;

/// <summary>Writes files, with the folders above them.</summary>
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

    /// <summary>Whether a path stays below the folder that it is put under.</summary>
    public static bool StaysBelow(string path) =>
        !Path.IsPathRooted(path) && !path.Replace('\\', '/').Split('/').Contains("..");
}
