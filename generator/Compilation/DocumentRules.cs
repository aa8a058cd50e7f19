using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Text;

namespace AmctGen.Generator.Compilation;

/// <summary>Finds the rules that documents violate, as findings with their places: for the build and for the command.</summary>
/// <remarks>Safe for many threads.</remarks>
/// <param name="findMessage">Finds the model of a message by its full name; null if its rules are not known.</param>
/// <param name="registry">The extensions, and the types inside an Any, that the documents may name.</param>
internal sealed class DocumentRules(Func<string, MessageModel?> findMessage, ShapeRegistry registry)
{
    private readonly RuleEvaluator _evaluator = new(findMessage);

    /// <summary>Finds the violated rules of a document without errors.</summary>
    /// <param name="document">The document.</param>
    /// <param name="shape">The message type of the document.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public IEnumerable<TextDiagnostic> Check(TextDocument document, MessageShape shape, CancellationToken cancellation = default) =>
        _evaluator.Evaluate(document, shape, registry, cancellation).Select(violation => ToFinding(violation, document.Lines));

    private static TextDiagnostic ToFinding(RuleViolation violation, LineMap lines) => new()
    {
        Id = DataDiagnostics.BrokenRule.Id,
        Severity = DataDiagnostics.BrokenRule.Severity,
        Message = Shown.Sentence(ViolationText.Of(violation.FieldPath, violation.RuleId, violation.Message)),
        Span = violation.Span,
        Location = lines.Locate(violation.Span.Start),
        EndLocation = lines.Locate(violation.Span.End),
        FieldPath = violation.FieldPath.Length == 0 ? null : violation.FieldPath,
        Related = violation.First is { } first
            ? new([new RelatedPlace("the first one is here", first, lines.Locate(first.Start))])
            : default,
    };
}
