using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>Reads files; unreadable files are reported with their path as typed.</summary>
internal static class InputFiles
{
    /// <summary>The bytes of a file; null, and reported, if it cannot be read.</summary>
    public static byte[]? Read(string path, CommandContext context)
    {
        byte[]? bytes = TryRead(path, out string? problem);
        if (problem is not null)
        {
            context.ReportFile(path, problem);
        }
        return bytes;
    }

    /// <summary>A file, or standard input for -; null, and reported, if it cannot be read.</summary>
    public static FindingFile? ReadOrInput(string path, CommandContext context) =>
        path == "-" ? new FindingFile(path, ReadInput(context))
        : Read(path, context) is { } bytes ? new FindingFile(path, bytes)
        : null;

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

    /// <summary>Reads standard input to its end.</summary>
    public static byte[] ReadInput(CommandContext context)
    {
        using var buffer = new MemoryStream();
        context.Input.CopyTo(buffer);
        return buffer.ToArray();
    }

    /// <summary>The lines of a file.</summary>
    public static string[] ReadLines(string path, CommandContext context)
    {
        byte[] bytes = Read(path, context) ?? throw new InputException();
        return System.Text.Encoding.UTF8.GetString(FileEncoding.WithoutMark(bytes)).ReplaceLineEndings("\n").Split('\n');
    }
}
