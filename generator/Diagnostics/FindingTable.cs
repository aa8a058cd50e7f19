using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>The kinds of findings of one category, in the order in which they are declared.</summary>
/// <remarks>Each declaration adds a row while the class that declares the kinds is initialized; nothing is added later.</remarks>
/// <param name="category">The category of all rows.</param>
/// <param name="folder">The folder of the help pages, from the root of the project.</param>
internal sealed class FindingTable(string category, string folder = "generator/docs")
{
    // The message is a sentence of the checker.
    private const string OwnSentence = "{0}";

    private readonly ImmutableArray<FindingKind>.Builder _kinds = ImmutableArray.CreateBuilder<FindingKind>();

    public ImmutableArray<FindingKind> Kinds => _kinds.ToImmutable();

    public FindingKind Error(string id, string title, string message = OwnSentence) => Add(id, TextSeverity.Error, title, message);

    public FindingKind Warning(string id, string title, string message = OwnSentence) => Add(id, TextSeverity.Warning, title, message);

    public FindingKind Info(string id, string title, string message = OwnSentence) => Add(id, TextSeverity.Info, title, message);

    private FindingKind Add(string id, TextSeverity severity, string title, string message)
    {
        var kind = new FindingKind(id, category, severity, title, message) { Folder = folder };
        _kinds.Add(kind);
        return kind;
    }
}
