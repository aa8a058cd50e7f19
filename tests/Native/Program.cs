using AmctGen.Generator.Compilation;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Text;

// Native SCHEMA MESSAGE FILE: compiles the schema, checks the file against the message, and evaluates the rules over it.
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
    var evaluator = new RuleEvaluator(schema.FindModel);
    foreach (RuleViolation violation in evaluator.Evaluate(document, shape, schema.Schemas.Registry))
    {
        Console.WriteLine($"{document.Lines.Locate(violation.Span.Start)}: {violation.FieldPath}: {violation.RuleId}: {violation.Message}");
    }
}
Console.WriteLine($"{schema.Emit(schema.Files).Sum(static file => file.ToString().Count(static character => character == '\n')) > 100}");
