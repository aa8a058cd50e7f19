using AmctGen.Generator.Compilation;

namespace AmctGen.Cli.Reference;

/// <summary>The pages of .proto files that were compiled together, with links between them.</summary>
internal static class ReferencePages
{
    /// <summary>Writes a page for each file to compile, in the order of the files.</summary>
    /// <param name="compilation">The files, without errors, with their models and documentation.</param>
    /// <param name="pageOf">The path of a file's page by its import path.</param>
    public static IEnumerable<(string Path, string Text)> Write(SchemaCompilation compilation, Func<string, string> pageOf)
    {
        ReferenceFile[] files =
        [
            .. compilation.Files.Where(static file => file.IsNamed).Select(file => new ReferenceFile(file, pageOf(file.ImportPath))),
        ];
        var index = new ReferenceIndex(compilation, files);
        return files.Select(file => (file.Page, ReferencePage.Write(file, index)));
    }
}
