using AmctGen.Generated;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>
/// Finds the rules that a document violates: the same as the generated <c>Validate()</c> reports for the parsed record, in the same order.
/// </summary>
/// <param name="findMessage">Finds the model of a message by its full name in the schema; null if it is unknown and so has no
/// rules.</param>
/// <param name="clock">The clock for rules about the current time; null for the clock of the system.</param>
internal sealed class RuleEvaluator(Func<string, MessageModel?> findMessage, Func<DateTimeOffset>? clock = null)
{
    private readonly RulePatterns _patterns = new();

    /// <summary>Finds the violated rules of a document without errors.</summary>
    /// <param name="document">The document.</param>
    /// <param name="shape">The message type of the document.</param>
    /// <param name="registry">The extensions, and the types inside an Any, that it may name.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public List<RuleViolation> Evaluate(
        TextDocument document, MessageShape shape, ShapeRegistry registry, CancellationToken cancellation = default)
    {
        var context = new RuleContext(_patterns, Moments.Of(clock?.Invoke() ?? DateTimeOffset.UtcNow), registry.FindMessage);
        var found = new ViolationCollector();
        new RuleVisitor(findMessage, context, found, cancellation).Visit(DocumentReader.Read(document, shape, registry), "");
        return found.ToList();
    }
}
