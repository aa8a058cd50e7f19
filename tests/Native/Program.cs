using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Json;
using AmctGen.Text;
using AmctGen.WellKnownTypes;

// Native SCHEMA MESSAGE FILE: compiles the schema, checks the file against the message, evaluates the rules over it, and prints it as JSON.
var source = new SchemaSource(new SourceFile(args[0], Path.GetFileName(args[0]), File.ReadAllBytes(args[0])), LinkSettings.Default);
SchemaCompilation schema = SchemaCompilation.Compile([source]);
foreach (DiagnosticInfo found in schema.Files.SelectMany(static file => file.Diagnostics))
{
    Console.WriteLine($"{found.Place.Location}: {found.Kind.Id}: {found.Message}");
}
MessageShape shape = schema.Schemas.Find(args[1])!;
TextDocument document = TextDocument.Parse(File.ReadAllBytes(args[2]));
List<TextDiagnostic> findings = [.. DocumentChecker.Check(document, shape, TextDialect.Strict, schema.Schemas.Registry)];
findings.ForEach(Console.WriteLine);
if (findings.Count == 0)
{
    string json = JsonFormat.ToJson(TextFormat.Parse(document.Text.Span, shape));
    Console.WriteLine(json);
    Console.WriteLine(JsonFormat.Parse(Encoding.UTF8.GetBytes(json), shape, MessageJsonReaderOptions.Default));
    Console.WriteLine(JsonSerializer.Serialize(new Duration { Seconds = 1 }, DurationContext.Default.Duration));
    var evaluator = new RuleEvaluator(schema.FindModel);
    foreach (RuleViolation violation in evaluator.Evaluate(document, shape, schema.Schemas.Registry))
    {
        Console.WriteLine($"{document.Lines.Locate(violation.Span.Start)}: {violation.FieldPath}: {violation.RuleId}: {violation.Message}");
    }
}
Console.WriteLine($"{schema.Emit(schema.Files).Sum(static file => file.ToString().Count(static character => character == '\n')) > 100}");

/// <summary>How the serializer handles a message of the runtime without reflection.</summary>
[JsonSerializable(typeof(Duration))]
internal sealed partial class DurationContext : JsonSerializerContext;
