using AmctGen.Text;

namespace AmctGen.Cli.Detailed.Tree;

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NameSpan">The place of the name, with its quotes.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, SourceSpan NameSpan, JsonNode Value)
{
    /// <summary>The place of the name and the value.</summary>
    public SourceSpan Span => SourceSpan.Cover(NameSpan, Value.Span);
}
