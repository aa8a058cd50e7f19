using System.Text;
using AmctGen.Cli.Calls;

namespace AmctGen.Cli.Inputs;

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

    /// <summary>Replaces the content of a file: it is complete at any time, even if the command is interrupted.</summary>
    /// <remarks>The file keeps its permissions; if its path is a link, the link stays.</remarks>
    public static void Replace(string path, ReadOnlySpan<byte> bytes, CommandContext context)
    {
        string? temporary = null;
        try
        {
            // A link that is named without a folder would be resolved from the root.
            string full = Path.GetFullPath(path);
            var file = new FileInfo(File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full);
            // A file that must not be written could still be replaced.
            using (file.Open(FileMode.Open, FileAccess.Write))
            {
            }
            temporary = Path.Combine(file.DirectoryName!, $".{file.Name}.{Path.GetRandomFileName()}");
            File.WriteAllBytes(temporary, bytes);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, file.UnixFileMode);
            }
            File.Move(temporary, file.FullName, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (temporary is not null)
            {
                File.Delete(temporary);
            }
            context.ReportFile(path, exception.Message);
            throw new InputException();
        }
    }

    /// <summary>Writes a text to a file, or prints it if none is named.</summary>
    public static void Print(string text, string? path, CommandContext context)
    {
        if (path is null)
        {
            context.Print(text);
        }
        else
        {
            Write(path, Encoding.UTF8.GetBytes(text), context);
        }
    }

    /// <summary>Whether a relative path stays below its folder.</summary>
    public static bool StaysBelow(string path) =>
        !Path.IsPathRooted(path) && !path.Replace('\\', '/').Split('/').Contains("..");
}
