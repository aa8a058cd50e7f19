using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli.Inputs;

/// <summary>Reads files; unreadable files are reported with their path as typed.</summary>
internal static class InputFiles
{
    /// <summary>The bytes of a file; null, and reported, if it cannot be read.</summary>
    public static byte[]? Read(string path, CommandContext context)
    {
        byte[]? bytes = FileBytes.TryRead(path, out string? problem);
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
