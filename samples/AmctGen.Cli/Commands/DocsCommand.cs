using System.Text;
using AmctGen.Cli.Calls;
using AmctGen.Cli.Inputs;
using AmctGen.Cli.Messages;
using AmctGen.Cli.Reference;
using AmctGen.Generator.Compilation;

namespace AmctGen.Cli.Commands;

/// <summary><c>docs</c>: writes a reference page for each .proto file.</summary>
internal static class DocsCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        IReadOnlyList<string> names = arguments.All("--schema");
        string? output = arguments.Single("-o");
        if ((arguments.Files.Count == 0) == (names.Count == 0))
        {
            throw new UsageException("docs needs at least one FILE, or --schema for the files that the command contains");
        }
        SchemaCompilation? compilation = names.Count == 0 ? Compile(arguments, context) : AmctSchemas.Compile(names);
        if (compilation is null)
        {
            return 1;
        }
        if (output is null && compilation.Files.Count(static file => file.IsNamed) > 1)
        {
            throw new UsageException("docs prints one page; for several, -o names the folder to write to");
        }
        foreach ((string path, string text) in ReferencePages.Write(compilation, names.Count == 0 ? PageOf : AmctSchemas.PageOf))
        {
            if (output is null)
            {
                context.Print(text);
            }
            else
            {
                OutputFiles.Write(Path.Combine(output, path), Encoding.UTF8.GetBytes(text), context);
            }
        }
        return 0;
    }

    // Null if the files have errors, which have been reported.
    private static SchemaCompilation? Compile(Arguments arguments, CommandContext context)
    {
        var schemas = new SchemaFiles(arguments.All("-I"));
        arguments.Files.ForEach(schemas.Add);
        SchemaCompilation compilation = schemas.Compile(keepsModels: true, keepsDocs: true);
        return schemas.Report(compilation, context) ? compilation : null;
    }

    private static string PageOf(string importPath) => Path.ChangeExtension(importPath, ".md");
}
