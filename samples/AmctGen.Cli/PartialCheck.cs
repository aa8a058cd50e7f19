using AmctGen.Generator.Compilation;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>Checks text-format files against schemas that have errors, as the build does: what these can hide is not reported.</summary>
internal static class PartialCheck
{
    /// <summary>Reports what is certainly wrong with the files.</summary>
    /// <param name="schemas">The schemas, whose own errors have been reported.</param>
    /// <param name="name">The message.</param>
    /// <param name="isMerge">Whether the files are read in the merge dialect.</param>
    /// <param name="paths">The files.</param>
    /// <param name="context">What is printed to.</param>
    public static void Run(SchemaCompilation schemas, string name, bool isMerge, IEnumerable<string> paths, CommandContext context)
    {
        SchemaSet set = schemas.Schemas;
        if (MessageNames.Find(name, set.MessageNames) is not [var fullName] || set.Find(fullName) is not { } shape)
        {
            // It may be what the errors hide.
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
