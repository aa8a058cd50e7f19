using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>format</c>: reads text-format files and writes them again.</summary>
internal static class FormatCommand
{
    public const string Help = """
        amctgen format --message NAME [-I DIR]... [--proto FILE]... [--dialect D] [--canonical] [--out DIR] FILE|-

        Reads text-format files and writes them again, to standard output or, with --out, to files.

          --message NAME   the message's full name, or an end of it that is unique
          -I DIR           a folder that --proto files and imports are looked up under
          --proto FILE     the schema; not needed for AMCT's own
          --dialect D      strict (default) or merge: whether a field that is set twice is an error or a warning
          --canonical      byte for byte what protoc --decode prints
          --out DIR        each result under DIR at the FILE's relative path; FILEs with errors are left out

        """;

    public static int Run(ReadOnlySpan<string> words, CommandContext context)
    {
        Arguments arguments = Arguments.Parse(words, [.. MessageSource.Options, "--out"], ["--canonical"]);
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
            throw new UsageException($"with --out, FILEs are relative paths without '..', which '{outside}' is not");
        }
        TextDialect dialect = MessageSource.Dialect(arguments, TextDialect.Strict);
        TextWriterOptions options = arguments.Has("--canonical") ? TextWriterOptions.Canonical : TextWriterOptions.Default;
        MessageHost host = MessageSource.Find(arguments, context);
        bool isSound = true;
        foreach (string path in arguments.Files)
        {
            byte[]? text = path == "-" ? MessageSource.ReadInput(context) : InputFiles.Read(path, context);
            IMessage? message = text is null ? null : MessageSource.ReadByShape(host, path, text, dialect, context);
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
