using AmctGen.Generator.Compilation;
using AmctGen.Text;

namespace AmctGen.Cli;

/// <summary>Finds the message that the options name, and prints the findings in its files.</summary>
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
            string fullName = MessageHost.FindName([.. BuiltInMessages.All.Select(static host => host.Shape.FullName)], name);
            return BuiltInMessages.All.Find(host => host.Shape.FullName == fullName)!;
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

    /// <summary>Reads a text and prints the findings; null if it has errors.</summary>
    public static IMessage? Read(MessageHost host, string path, byte[] text, TextDialect dialect, CommandContext context)
    {
        IMessage? message = host.Read(text, new TextReaderOptions { Dialect = dialect, FileName = path, Registry = host.Registry },
            out EquatableArray<TextDiagnostic> diagnostics);
        IgnoreComments comments = IgnoreComments.Read(text);
        Report(path, diagnostics.Where(finding => !comments.Ignores(finding)), context);
        return message;
    }

    /// <summary>Reads a text by its shape alone and prints the findings; null if it has errors. The message has no rules.</summary>
    public static IMessage? ReadByShape(MessageHost host, string path, byte[] text, TextDialect dialect, CommandContext context)
    {
        var options = new TextReaderOptions { Dialect = dialect, FileName = path,
            Registry = ExtensionRegistry.FromShapes(host.Registry.Shapes) };
        TextFormat.TryParse(text, host.Shape, out IMessage? message, out EquatableArray<TextDiagnostic> diagnostics, options);
        Report(path, diagnostics, context);
        return message;
    }

    /// <summary>Reads standard input to its end.</summary>
    public static byte[] ReadInput(CommandContext context)
    {
        using var buffer = new MemoryStream();
        context.Input.CopyTo(buffer);
        return buffer.ToArray();
    }

    public static void Report(string path, TextDiagnostic finding, CommandContext context) =>
        context.Report(path, finding.Location.Line, finding.Location.Column, finding.SeverityName, finding.Id, finding.Message);

    private static void Report(string path, IEnumerable<TextDiagnostic> findings, CommandContext context)
    {
        foreach (TextDiagnostic finding in findings)
        {
            Report(path, finding, context);
        }
    }
}
