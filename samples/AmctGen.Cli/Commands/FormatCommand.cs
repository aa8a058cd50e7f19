using System.Buffers;
using System.Text;
using AmctGen.Binary;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Text;

namespace AmctGen.Cli.Commands;

/// <summary><c>format</c>: reads text-format files and writes them again.</summary>
internal static class FormatCommand
{
    public const string BinaryOption = "--binary";
    public const string ExpandOption = "--expand-any";

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
            byte[]? text = arguments.Has(BinaryOption)
                ? TextOfBinary(path, host, context)
                : TextOf(path, host, dialect, arguments.Has(ExpandOption) ? null : options, context);
            isSound &= text is not null;
            if (text is not null && output is null)
            {
                context.Output.Write(text);
            }
            else if (text is not null)
            {
                OutputFiles.Write(Path.Combine(output!, path), text, context);
            }
        }
        return isSound ? 0 : 1;
    }

    // Without options, the content of each Any is shown as a message. Null if the file has errors.
    private static byte[]? TextOf(string path, MessageHost host, TextDialect dialect, TextWriterOptions? options, CommandContext context)
    {
        FindingFile? file = InputFiles.ReadOrInput(path, context);
        if (file is null || MessageSource.ReadByShape(host, file, dialect, context) is not { } message)
        {
            return null;
        }
        if (options is null && BinaryEncoder.Encode(message) is { } bytes)
        {
            return TextOfBinary(path, new MemoryStream([.. bytes.Span]), host, context);
        }
        var buffer = new ArrayBufferWriter<byte>();
        TextFormat.Write(message, buffer, options ?? TextWriterOptions.Canonical);
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[]? TextOfBinary(string path, MessageHost host, CommandContext context)
    {
        try
        {
            using Stream source = path == "-" ? new MemoryStream(InputFiles.ReadInput(context)) : File.OpenRead(path);
            return TextOfBinary(path, source, host, context);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.ReportFile(path, exception.Message);
            return null;
        }
    }

    private static byte[]? TextOfBinary(string path, Stream source, MessageHost host, CommandContext context)
    {
        try
        {
            var options = new BinaryReaderOptions { Registry = host.Registry };
            return Encoding.UTF8.GetBytes(BinaryFormat.ToText(source, host.Shape, options));
        }
        catch (BinaryFormatException exception)
        {
            context.ReportFile(path, $"this is not the message {host.Shape.FullName} in the binary format: {exception.Message}");
            return null;
        }
    }
}
