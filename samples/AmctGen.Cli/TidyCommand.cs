using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>tidy</c>: standardizes the layout of text-format files; comments, order and meaning do not change.</summary>
internal static class TidyCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        bool checks = arguments.Has("--check");
        bool writes = arguments.Has("--write");
        if (arguments.Files.Count == 0)
        {
            throw new UsageException("tidy needs a FILE, or - for standard input");
        }
        if (checks && writes)
        {
            throw new UsageException("--check changes nothing, and --write writes: give one of them");
        }
        if (!checks && !writes && arguments.Files.Count > 1)
        {
            throw new UsageException("tidy prints one FILE; for several, give --write or --check");
        }
        if (writes && arguments.Files.Contains("-"))
        {
            throw new UsageException("standard input cannot be written: leave --write out");
        }
        bool isSound = true;
        foreach (string path in arguments.Files)
        {
            byte[]? text = path == "-" ? MessageSource.ReadInput(context) : InputFiles.Read(path, context);
            if (text is null || !TryTidy(path, text, out ReadOnlyMemory<byte> result, context))
            {
                isSound = false;
            }
            else if (checks)
            {
                isSound &= Check(path, text, result.Span, context);
            }
            else if (!writes)
            {
                context.Output.Write(result.Span);
            }
            else if (!result.Span.SequenceEqual(text))
            {
                OutputFiles.Write(path, result.Span, context);
            }
        }
        return isSound ? 0 : 1;
    }

    private static bool TryTidy(string path, byte[] text, out ReadOnlyMemory<byte> result, CommandContext context)
    {
        bool isTidied = TextFormat.TryTidy(text, out result, out EquatableArray<TextDiagnostic> diagnostics);
        foreach (TextDiagnostic diagnostic in diagnostics)
        {
            context.Report(
                path, diagnostic.Location.Line, diagnostic.Location.Column, diagnostic.SeverityName, diagnostic.Id, diagnostic.Message);
        }
        return isTidied;
    }

    private static bool Check(string path, ReadOnlySpan<byte> text, ReadOnlySpan<byte> tidy, CommandContext context)
    {
        int same = text.CommonPrefixLength(tidy);
        if (same == text.Length && same == tidy.Length)
        {
            return true;
        }
        int line = text[..same].Count((byte)'\n') + 1;
        context.Report(path, line, 1, "error", ToolErrors.Untidy, "the layout differs from here on: run 'amctgen tidy --write'");
        return false;
    }
}
