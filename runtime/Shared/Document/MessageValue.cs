namespace AmctGen.Text;

/// <summary>
/// A message as a document sets it: settings merged, oneofs decided, maps in the order of their keys. Immutable, and equal to another one
/// that has equal values, wherever both are written.
/// </summary>
sealed class MessageValue : IMessageContents, IEquatable<MessageValue>
{
    private readonly Dictionary<string, FieldValue> _fields = new(StringComparer.Ordinal);

    /// <summary>Creates a message value.</summary>
    /// <param name="shape">The message type.</param>
    /// <param name="span">The first setting of the message.</param>
    /// <param name="settings">All settings of the message.</param>
    /// <param name="fields">The fields that are set.</param>
    public MessageValue(MessageShape shape, SourceSpan span, EquatableArray<DocumentMessage> settings, IEnumerable<FieldValue> fields)
    {
        Shape = shape;
        Span = span;
        Settings = settings;
        foreach (FieldValue field in fields)
        {
            _fields[field.Shape.Name] = field;
        }
    }

    /// <summary>The type of the message.</summary>
    public MessageShape Shape { get; }

    /// <summary>The location of the first setting of the message: its field name; empty at the root.</summary>
    public SourceSpan Span { get; }

    /// <summary>The settings of the message in the document; several if the document sets it repeatedly.</summary>
    public EquatableArray<DocumentMessage> Settings { get; }

    /// <summary>The fields that are set, extensions included. Fields without presence can be among them with their default.</summary>
    public IEnumerable<FieldValue> Fields => _fields.Values;

    public bool IsEmpty => !Present.Any();

    public IEnumerable<string> SetFields => Present.Select(static present => present.Shape.TextName ?? present.Shape.Name);

    private IEnumerable<FieldValue> Present => Fields.Where(static set => !set.IsDefault);

    /// <summary>The field with that name (for an extension, in brackets); null if it is not set.</summary>
    public FieldValue? Find(string name) => _fields.TryGetValue(name, out FieldValue? found) ? found : null;

    public bool Equals(MessageValue? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }
        return other is not null && Shape == other.Shape && Present.Count() == other.Present.Count()
            && Present.All(field => field.Equals(other.Find(field.Shape.Name)));
    }

    public override bool Equals(object? obj) => Equals(obj as MessageValue);

    public override int GetHashCode()
    {
        int hash = 0;
        foreach (FieldValue field in Present)
        {
            hash ^= field.GetHashCode();
        }
        return hash;
    }
}
