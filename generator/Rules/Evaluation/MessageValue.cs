using AmctGen.Text;

namespace AmctGen.Generator.Rules.Evaluation;

/// <summary>A message as a document sets it: settings merged, oneofs decided, maps in the order of their keys.</summary>
internal sealed class MessageValue(MessageShape shape, SourceSpan span)
{
    private readonly Dictionary<string, FieldValue> _fields = new(StringComparer.Ordinal);

    /// <summary>The message type.</summary>
    public MessageShape Shape => shape;

    /// <summary>The first setting of the message; its name where it is written as a field, empty at the root.</summary>
    public SourceSpan Span => span;

    /// <summary>The fields that are set, extensions included.</summary>
    public IEnumerable<FieldValue> Fields => _fields.Values;

    /// <summary>The field of that name, in brackets for an extension; null where it is not set.</summary>
    public FieldValue? Find(string name) => _fields.TryGetValue(name, out FieldValue? found) ? found : null;

    public void Set(FieldValue field) => _fields[field.Shape.Name] = field;
}
