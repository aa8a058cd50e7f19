using AmctGen.Cli.Findings;
using AmctGen.Generator.Compilation;
using AmctGen.Text;

namespace AmctGen.Cli.Checking;

/// <summary>
/// Checks text-format files against schemas that have errors, as the build does: problems that these errors may cause are not reported.
/// </summary>
internal sealed class PartialCheck : FileCheck
{
    private readonly SchemaSet _schemas;
    private readonly MessageShape _shape;
    private readonly TextDialect _dialect;

    private PartialCheck(SchemaSet schemas, MessageShape shape, TextDialect dialect) =>
        (_schemas, _shape, _dialect) = (schemas, shape, dialect);

    public override bool IsComplete => false;

    public override TokenizerOptions Syntax => SyntaxOf(_dialect);

    /// <summary>The check of files of a message; null if the errors of the schemas may hide its declaration.</summary>
    /// <param name="schemas">The schemas, whose own errors have been reported.</param>
    /// <param name="name">The message.</param>
    /// <param name="dialect">The dialect of the files.</param>
    public static PartialCheck? Create(SchemaCompilation schemas, string name, TextDialect dialect)
    {
        SchemaSet set = schemas.Schemas;
        return MessageNames.Find(name, set.MessageNames) is [var fullName] && set.Find(fullName) is { } shape
            ? new PartialCheck(set, shape, dialect)
            : null;
    }

    public override IEnumerable<Finding> Find(FindingFile file)
    {
        IgnoreComments comments = IgnoreComments.Read(file.Text);
        return DocumentChecker.Check(TextDocument.Parse(file.Text), _shape, _dialect, _schemas.Registry)
            .Where(finding => !comments.Ignores(finding)).Select(finding => finding.ToFinding(file));
    }
}
