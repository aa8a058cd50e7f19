using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Text;

namespace AmctGen.Cli.Commands;

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
            FindingFile? file = InputFiles.ReadOrInput(path, context);
            if (file is null || !TryTidy(file, out ReadOnlyMemory<byte> result, context))
            {
                isSound = false;
            }
            else if (checks)
            {
                isSound &= Check(file, result.Span, context);
            }
            else if (!writes)
            {
                context.Output.Write(result.Span);
            }
            else if (!result.Span.SequenceEqual(file.Text))
            {
                OutputFiles.Replace(path, result.Span, context);
            }
        }
        return isSound ? 0 : 1;
    }

    private static bool TryTidy(FindingFile file, out ReadOnlyMemory<byte> result, CommandContext context)
    {
        bool isTidied = TextFormat.TryTidy(file.Text, out result, out EquatableArray<TextDiagnostic> diagnostics);
        context.Report(diagnostics.Select(diagnostic => diagnostic.ToFinding(file)));
        return isTidied;
    }

    private static bool Check(FindingFile file, ReadOnlySpan<byte> tidy, CommandContext context)
    {
        int same = file.Text.AsSpan().CommonPrefixLength(tidy);
        if (same == file.Text.Length && same == tidy.Length)
        {
            return true;
        }
        var start = new SourceLocation(file.Text.AsSpan(0, same).Count((byte)'\n') + 1, 1);
        context.Report(new Finding
        {
            File = file,
            Id = ToolErrors.Untidy,
            Severity = TextSeverity.Error,
            Message = "the layout differs from here on: run 'amctgen tidy --write'",
            Place = new FindingPlace(start, start),
        });
        return false;
    }
}
