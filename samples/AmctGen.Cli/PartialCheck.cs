using AmctGen.Generator.Compilation;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>
/// Checks text-format files against schemas that have errors, as the build does: problems that these errors may cause are not reported.
/// </summary>
internal static class PartialCheck
{
    /// <summary>Reports the certain errors of the files.</summary>
    /// <param name="schemas">The schemas, whose own errors have been reported.</param>
    /// <param name="name">The message.</param>
    /// <param name="isMerge">Whether the files are read in the merge dialect.</param>
    /// <param name="paths">The files.</param>
    /// <param name="context">The output.</param>
    public static void Run(SchemaCompilation schemas, string name, bool isMerge, IEnumerable<string> paths, CommandContext context)
    {
        SchemaSet set = schemas.Schemas;
        if (MessageNames.Find(name, set.MessageNames) is not [var fullName] || set.Find(fullName) is not { } shape)
        {
            // The schema's errors may hide its declaration.
            return;
        }
        foreach (string path in paths)
        {
            byte[]? text = path == "-" ? MessageSource.ReadInput(context) : InputFiles.Read(path, context);
            if (text is null)
            {
                continue;
            }
            TextDialect dialect = isMerge ? TextDialect.Merge : TextDialect.Strict;
            foreach (TextDiagnostic finding in DocumentChecker.Check(TextDocument.Parse(text), shape, dialect, set.Registry))
            {
                string severity = finding.Severity switch
                {
                    TextSeverity.Error => "error",
                    TextSeverity.Warning => "warning",
                    _ => "info",
                };
                context.Report(path, finding.Location.Line, finding.Location.Column, severity, finding.Id, finding.Message);
            }
        }
    }
}
