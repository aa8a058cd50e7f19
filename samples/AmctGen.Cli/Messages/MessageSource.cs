using AmctGen.Cli.Calls;
using AmctGen.Cli.Findings;
using AmctGen.Cli.Inputs;
using AmctGen.Generator.Compilation;
using AmctGen.Text;

namespace AmctGen.Cli.Messages;

/// <summary>Finds the message that the options name, and reads its files.</summary>
internal static class MessageSource
{
    /// <summary>The message: from the files named with --proto, otherwise a built-in one.</summary>
    /// <exception cref="BrokenSchemaException">The files have errors, which have been reported.</exception>
    public static MessageHost Find(Arguments arguments, CommandContext context)
    {
        string name = arguments.Required("--message");
        IReadOnlyList<string> files = arguments.All("--proto");
        if (files.Count == 0)
        {
            return BuiltInMessages.Find(name);
        }
        var schemas = new SchemaFiles(arguments.All("-I"));
        foreach (string file in files)
        {
            schemas.Add(file);
        }
        SchemaCompilation schema = schemas.Compile(keepsModels: true);
        return schemas.Report(schema, context) ? SchemaMessage.Find(schema, name) : throw new BrokenSchemaException(schema);
    }

    public static TextDialect Dialect(Arguments arguments, TextDialect otherwise) =>
        (arguments.Single("--dialect") is null ? null : arguments.OneOf("--dialect", "strict", "merge")) switch
        {
            "strict" => TextDialect.Strict,
            "merge" => TextDialect.Merge,
            _ => otherwise,
        };

    /// <summary>Reads a text; null if it has errors.</summary>
    /// <param name="host">The message of the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="dialect">The dialect of the file.</param>
    /// <param name="report">Called with each finding that no comment in the text ignores.</param>
    public static IMessage? Read(MessageHost host, FindingFile file, TextDialect dialect, Action<Finding> report)
    {
        var options = new TextReaderOptions { Dialect = dialect, FileName = file.Path, Registry = host.Registry };
        IMessage? message = host.Read(file.Text, options, out EquatableArray<TextDiagnostic> diagnostics);
        IgnoreComments comments = IgnoreComments.Read(file.Text);
        foreach (TextDiagnostic diagnostic in diagnostics.Where(diagnostic => !comments.Ignores(diagnostic)))
        {
            report(diagnostic.ToFinding(file));
        }
        return message;
    }

    /// <summary>Reads a text by its shape alone and reports the findings; null if it has errors. The message has no rules.</summary>
    public static IMessage? ReadByShape(MessageHost host, FindingFile file, TextDialect dialect, CommandContext context)
    {
        var options = new TextReaderOptions { Dialect = dialect, FileName = file.Path,
            Registry = ExtensionRegistry.FromShapes(host.Registry.Shapes) };
        TextFormat.TryParse(file.Text, host.Shape, out IMessage? message, out EquatableArray<TextDiagnostic> diagnostics, options);
        context.Report(diagnostics.Select(diagnostic => diagnostic.ToFinding(file)));
        return message;
    }
}
