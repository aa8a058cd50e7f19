using AmctGen.Cli.Calls;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Projects;
using AmctGen.Cli.Rendering;
using AmctGen.Text;

namespace AmctGen.Cli.Commands;

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
        FileSelection selection = FileSelection.Find(arguments.Files, context);
        var summary = new CheckSummary();
        bool isSound = selection.IsComplete;
        using Progress progress = context.Begin("checking", selection.Files.Count);
        foreach ((string path, bool isNamed) in selection.Files)
        {
            progress.Advance();
            if (InputFiles.ReadOrInput(path, context) is not { } file)
            {
                isSound = false;
            }
            else if (!isNamed && !check.NamesMessage(file))
            {
                summary.Skip();
            }
            else
            {
                Finding[] findings = [.. check.Find(file)];
                context.Report(findings);
                summary.Add(findings);
            }
        }
        progress.Clear();
        if (selection.Files.Count > 0 && (selection.HasPatterns || context.Terminal is not null))
        {
            context.Summarize(summary.ToString());
        }
        return summary.OnlyUnnamed ? 2 : isSound && check.IsComplete && summary.Errors == 0 ? 0 : 1;
    }
}
