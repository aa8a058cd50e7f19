using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Precedence.Evaluation;
using AmctGen.Resolution;
using AmctGen.Text;

namespace AmctGen.Generator.Compilation;

/// <summary>
/// Finds overrides and list elements of documents without effect, or with another effect than they seem to have, as findings with their
/// places: for the build and for the command.
/// </summary>
/// <remarks>Safe for many threads.</remarks>
/// <param name="findMessage">Finds the model of a message by its full name; null if its features are not known.</param>
/// <param name="registry">The extensions, and the types inside an Any, that the documents may name.</param>
internal sealed class ConfigLints(Func<string, MessageModel?> findMessage, ShapeRegistry registry)
{
    /// <summary>Finds the lints of a document without errors; none if its message declares no features.</summary>
    /// <param name="document">The document.</param>
    /// <param name="shape">The message type of the document.</param>
    /// <param name="layers">The layers of the network; null if they are not known, so that only keys that occur again are found.</param>
    public IEnumerable<TextDiagnostic> Find(TextDocument document, MessageShape shape, IReadOnlyCollection<LayerRef>? layers)
    {
        if (findMessage(shape.FullName)?.Resolver is not { } features)
        {
            return [];
        }
        FieldLocations locations = FieldLocations.Of(document, shape, registry);
        DynamicResolver resolver = DynamicResolver.Create(document, shape, registry, features, locations);
        return resolver.Lint(layers ?? [])
            .Where(lint => layers is not null || lint.Id == LayerDiagnostics.DuplicateKey.Id)
            .Take(TextDocument.MostFindings)
            .Select(lint => lint.ToDiagnostic(locations));
    }
}
