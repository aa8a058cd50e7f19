using AmctGen.Cli.Calls;
using AmctGen.Cli.Inputs;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Emit;

namespace AmctGen.Cli.Commands;

/// <summary><c>compile</c>: parses, links and checks .proto files; emits C# only if an output folder is named.</summary>
internal static class CompileCommand
{
    public static int Run(Arguments arguments, CommandContext context)
    {
        List<string> files = [.. arguments.Files];
        foreach (string list in arguments.All("--files-from"))
        {
            files.AddRange(InputFiles.ReadLines(list, context).Select(static line => line.Trim()).Where(static line => line.Length > 0));
        }
        if (files.Count == 0)
        {
            throw new UsageException("compile needs at least one FILE");
        }
        string? output = arguments.Single("-o");
        var schemas = new SchemaFiles(arguments.All("-I"));
        files.ForEach(schemas.Add);
        SchemaCompilation compilation = schemas.Compile(keepsModels: output is not null);
        if (!schemas.Report(compilation, context))
        {
            return 1;
        }
        if (output is not null)
        {
            foreach (FileText text in compilation.Emit(compilation.Files.Where(static file => file.IsNamed)))
            {
                OutputFiles.Write(Path.Combine(output, text.File.HintName), System.Text.Encoding.UTF8.GetBytes(text.ToString()), context);
            }
        }
        return 0;
    }
}
