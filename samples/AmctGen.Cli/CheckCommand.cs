using AmctGen.Cli.Findings;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary><c>check</c>: reports all errors and warnings of text-format files.</summary>
internal static class CheckCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        if (arguments.Files.Count == 0)
        {
            throw new UsageException("check needs at least one FILE");
        }
        if (CheckOptions.Read(arguments, context) is not { } check)
        {
            return 1;
        }
        bool isSound = check.IsComplete;
        foreach (string path in arguments.Files)
        {
            isSound &= InputFiles.ReadOrInput(path, context) is { } file && IsSound(check.Find(file), context);
        }
        return isSound ? 0 : 1;
    }

    private static bool IsSound(IEnumerable<Finding> findings, CommandContext context)
    {
        bool isSound = true;
        foreach (Finding finding in findings)
        {
            context.Report(finding);
            isSound &= finding.Severity != TextSeverity.Error;
        }
        return isSound;
    }
}
