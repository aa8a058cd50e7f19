extern alias generator;

using System.Collections.Concurrent;
using generator::AmctGen.Generator.Emit;
using generator::AmctGen.Generator.Model;
using generator::AmctGen.Generator.Schema;

namespace AmctGen.Cli;

/// <summary><c>compile</c>: parses, links and checks .proto files; emits C# only where a folder is named for it.</summary>
internal static class CompileCall
{
    public const string Help = """
        amctgen compile [-I DIR]... [--files-from LIST] [-o DIR] FILE...

        Parses, links and checks .proto files, and everything that they import.

          -I DIR             a folder that imports are looked up under; several are searched in order
          --files-from LIST  a file with one path per line
          -o DIR             writes the generated C# there

        """;

    public static int Run(ReadOnlySpan<string> words, Surroundings surroundings)
    {
        Arguments arguments = Arguments.Parse(words, ["-I", "--files-from", "-o"], []);
        List<string> files = [.. arguments.Files];
        foreach (string list in arguments.All("--files-from"))
        {
            files.AddRange(InputFiles.ReadLines(list, surroundings).Select(static line => line.Trim()).Where(static line => line.Length > 0));
        }
        if (files.Count == 0)
        {
            throw new UsageException("compile needs at least one FILE");
        }
        string? output = arguments.Single("-o");
        var schemas = new SchemaFiles(arguments.All("-I"), withDocs: output is not null);
        files.ForEach(schemas.Add);
        var models = new ConcurrentBag<FileModel>();
        schemas.Link((file, model) =>
        {
            if (output is not null && file.IsNamed)
            {
                models.Add(SchemaLinker.Carry(model, file.Syntax!, default, CancellationToken.None));
            }
            file.Release();
        });
        if (!schemas.Report(surroundings))
        {
            return 1;
        }
        foreach (FileModel model in models)
        {
            UnitText[] units = [.. EmissionUnit.Split(model).Select(static unit => unit.Emit(CancellationToken.None))];
            foreach (FileText text in FileText.Group([.. units], CancellationToken.None))
            {
                OutputFiles.Write(Path.Combine(output!, text.File.HintName), System.Text.Encoding.UTF8.GetBytes(text.ToString()), surroundings);
            }
        }
        return 0;
    }
}
