using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Generator.Compilation;
using AmctGen.Text;

namespace AmctGen.Cli.Checking;

/// <summary>Checks a .proto file; its imports are read, but only findings in the file itself are found.</summary>
/// <param name="importFolders">The folders in which imports are looked up.</param>
internal sealed class SchemaCheck(IReadOnlyList<string> importFolders) : FileCheck
{
    public override TokenizerOptions Syntax => TokenizerOptions.Proto;

    public override IEnumerable<Finding> Find(FindingFile file)
    {
        var schemas = new SchemaFiles(importFolders, file);
        schemas.Add(file.Path);
        return schemas.Find(schemas.Compile(keepsModels: false)).Where(finding => finding.File.Path == file.Path);
    }
}
