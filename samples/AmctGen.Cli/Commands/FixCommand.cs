using AmctGen.Cli.Calls;
using AmctGen.Cli.Checking;
using AmctGen.Cli.Diffs;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Fixing;
using AmctGen.Cli.Help;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Projects;
using AmctGen.Cli.Rendering;

namespace AmctGen.Cli.Commands;

/// <summary><c>fix</c>: applies the repairs of the findings in files, or shows them as a unified diff.</summary>
internal static class FixCommand
{
    private const string SchemaExtension = ".proto";

    public static int Run(Arguments arguments, CommandContext context)
    {
        if (arguments.Files.Count == 0)
        {
            throw new UsageException("fix needs at least one FILE, or - for standard input");
        }
        bool writes = arguments.Has("--write");
        if (writes && arguments.Files.Contains("-"))
        {
            throw new UsageException("standard input cannot be written: leave --write out");
        }
        HashSet<string> ids = [.. arguments.All("--id").Select(static id => id.ToUpperInvariant())];
        if (ids.FirstOrDefault(static id => !HelpPages.Ids.Contains(id)) is { } unknown)
        {
            throw HelpPages.Unknown(unknown);
        }
        FileCheck? schemaCheck = arguments.Files.Exists(IsSchema) ? new SchemaCheck(arguments.All("-I")) : null;
        FileCheck? dataCheck = arguments.Files.TrueForAll(IsSchema) ? null : CheckOptions.Read(arguments, context);
        FileSelection selection = FileSelection.Find(arguments.Files, context);
        var left = new CheckSummary();
        bool isSound = selection.IsComplete;
        using Progress progress = context.Begin("repairing", selection.Files.Count);
        foreach ((string path, bool isNamed) in selection.Files)
        {
            progress.Advance();
            FileCheck? check = IsSchema(path) ? schemaCheck : dataCheck;
            if (check is null || InputFiles.ReadOrInput(path, context) is not { } file)
            {
                isSound = false;
            }
            else if (isNamed || check.NamesMessage(file))
            {
                left.Add(Fix(file, new FileFixer(check.For(file), ids), writes, context));
                isSound &= check.IsComplete;
            }
        }
        return left.OnlyUnnamed ? 2 : isSound && left.Errors == 0 ? 0 : 1;
    }

    private static bool IsSchema(string path) => path.EndsWith(SchemaExtension, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyCollection<Finding> Fix(FindingFile file, FileFixer fixer, bool writes, CommandContext context)
    {
        FixResult result = fixer.Fix(file);
        if (result.Repairs > 0 && writes)
        {
            OutputFiles.Replace(file.Path, result.Text, context);
            context.Note(file.Path, result.Repairs == 1 ? "1 repair is applied" : $"{result.Repairs} repairs are applied");
        }
        else if (result.Repairs > 0)
        {
            context.Print(UnifiedDiff.Create(file.Path, file.Text, result.Text));
        }
        context.Report(result.Left);
        foreach (string remark in result.Withheld)
        {
            context.Note(file.Path, remark);
        }
        return result.Left;
    }
}
