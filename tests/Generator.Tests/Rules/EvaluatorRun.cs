using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Generator.Symbols;
using AmctGen.Generator.Syntax;
using AmctGen.Generator.Tests.Schema;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>Evaluates the rules of .proto files over texts, without generated code.</summary>
internal sealed class EvaluatorRun
{
    private readonly Dictionary<string, MessageModel> _models = new(StringComparer.Ordinal);
    private readonly ShapeFactory _shapes;
    private readonly ShapeRegistry _registry;
    private readonly RuleEvaluator _evaluator;

    public EvaluatorRun(params (string Path, string Text)[] files)
        : this(static () => BackEnds.Now, files)
    {
    }

    public EvaluatorRun(Func<DateTimeOffset>? clock, params (string Path, string Text)[] files)
    {
        foreach (Parsed<FileModel> linked in LinkRun.Link(files).Values)
        {
            Add(linked.Value.Messages);
        }
        FileExports[] exports = [.. files.Select(static file =>
            FileExports.From(ProtoParser.Parse(new SourceFile(file.Path, file.Path, Encoding.UTF8.GetBytes(file.Text)), CancellationToken.None).Value, LinkSettings.Default))];
        var table = new ImportTable(new EquatableArray<FileExports>([.. exports]));
        FileExports[] all = [.. exports.Concat(exports.SelectMany(file => ImportResolver.Resolve(file, table, CancellationToken.None).Dependencies)).DistinctBy(static file => file.ImportPath)];
        _shapes = new ShapeFactory(new SymbolTable([.. all]));
        _registry = _shapes.Registry();
        _evaluator = new RuleEvaluator(name => _models.GetValueOrDefault(name), clock);
    }

    /// <summary>The full names of all messages.</summary>
    public IEnumerable<string> MessageNames => _models.Keys;

    public MessageShape Shape(string message) => _shapes.Find(message)!;

    /// <summary>A text without errors, as a message.</summary>
    public MessageValue Read(string message, string text)
    {
        TextDocument document = TextDocument.Parse(Encoding.UTF8.GetBytes(text));
        Assert.DoesNotContain(DocumentChecker.Check(document, Shape(message), TextDialect.Strict, _registry), static finding => finding.Severity == TextSeverity.Error);
        return DocumentReader.Read(document, Shape(message), _registry);
    }

    /// <summary>The rules that a text of a message violates.</summary>
    public List<RuleViolation> Violations(string message, string text)
    {
        TextDocument document = TextDocument.Parse(Encoding.UTF8.GetBytes(text));
        Assert.DoesNotContain(DocumentChecker.Check(document, Shape(message), TextDialect.Strict, _registry), static finding => finding.Severity == TextSeverity.Error);
        return _evaluator.Evaluate(document, Shape(message), _registry);
    }

    /// <summary>A violation on one line, in the format of <see cref="ProgramText"/>.</summary>
    public static string Describe(RuleViolation violation) =>
        $"{violation.FieldPath}|{violation.RuleId}|{violation.Message}|{violation.IsForKey}";

    /// <summary>C# of an expression that describes a <c>Violation</c> of the runtime.</summary>
    public static string ProgramText(string violation) =>
        $"""{violation}.FieldPath + "|" + {violation}.RuleId + "|" + {violation}.Message + "|" + {violation}.IsForKey""";

    private void Add(EquatableArray<MessageModel> messages)
    {
        foreach (MessageModel message in messages)
        {
            _models[message.ProtoName] = message;
            Add(message.Messages);
        }
    }
}
