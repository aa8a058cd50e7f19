using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Text;

namespace AmctGen.Cli.Commands;

/// <summary><c>format</c>: reads text-format files and writes them again.</summary>
internal static class FormatCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        string? output = arguments.Single("--out");
        if (arguments.Files.Count == 0)
        {
            throw new UsageException("format needs a FILE, or - for standard input");
        }
        if (output is null && arguments.Files.Count > 1)
        {
            throw new UsageException("format prints one FILE; for several, --out names the folder to write to");
        }
        if (output is not null && arguments.Files.Find(static file => file == "-" || !OutputFiles.StaysBelow(file)) is { } outside)
        {
            throw new UsageException($"with --out, FILEs must be relative paths without '..', which '{outside}' is not");
        }
        TextDialect dialect = MessageSource.Dialect(arguments, TextDialect.Strict);
        TextWriterOptions options = arguments.Has("--canonical") ? TextWriterOptions.Canonical : TextWriterOptions.Default;
        MessageHost host = MessageSource.Find(arguments, context);
        bool isSound = true;
        foreach (string path in arguments.Files)
        {
            FindingFile? file = InputFiles.ReadOrInput(path, context);
            IMessage? message = file is null ? null : MessageSource.ReadByShape(host, file, dialect, context);
            isSound &= message is not null;
            if (message is null)
            {
                continue;
            }
            var buffer = new System.Buffers.ArrayBufferWriter<byte>();
            TextFormat.Write(message, buffer, options);
            if (output is null)
            {
                context.Output.Write(buffer.WrittenSpan);
            }
            else
            {
                OutputFiles.Write(Path.Combine(output, path), buffer.WrittenSpan, context);
            }
        }
        return isSound ? 0 : 1;
    }
}
