namespace AmctGen.Text;

/// <summary>The part of a field's schema that is needed to check a text-format document.</summary>
#if !AMCTGEN_GENERATOR
public
#endif
sealed partial class FieldShape
{
    private readonly Func<MessageShape>? _makeMessage;
    private MessageShape? _message;
    private string? _jsonName;

    /// <summary>Declares a field of scalar type.</summary>
    /// <param name="name">The name in the .proto; an extension's full name in brackets.</param>
    /// <param name="number">The field number.</param>
    /// <param name="kind">The type.</param>
    /// <param name="cardinality">How often it may occur.</param>
    public FieldShape(string name, int number, FieldKind kind, FieldCardinality cardinality)
    {
        Name = name;
        Number = number;
        Kind = kind;
        Cardinality = cardinality;
    }

    /// <summary>Declares a field of message, group or map type. A map's message is its entry: <c>key</c> and <c>value</c>.</summary>
    /// <param name="name">The name in the .proto.</param>
    /// <param name="number">The field number.</param>
    /// <param name="kind">Message or group.</param>
    /// <param name="cardinality">How often it may occur.</param>
    /// <param name="message">Returns the message type; called on first use.</param>
    public FieldShape(string name, int number, FieldKind kind, FieldCardinality cardinality, Func<MessageShape> message)
        : this(name, number, kind, cardinality) => _makeMessage = message;

    /// <summary>Declares a field of enum type.</summary>
    /// <param name="name">The name in the .proto.</param>
    /// <param name="number">The field number.</param>
    /// <param name="cardinality">How often it may occur.</param>
    /// <param name="enum">The enum type.</param>
    public FieldShape(string name, int number, FieldCardinality cardinality, EnumShape @enum)
        : this(name, number, FieldKind.Enum, cardinality) => Enum = @enum;

    /// <summary>The name in the .proto; an extension's full name in brackets.</summary>
    public string Name { get; }

    /// <summary>The field number in the .proto.</summary>
    public int Number { get; }

    /// <summary>The type of the field; for a map, message.</summary>
    public FieldKind Kind { get; }

    /// <summary>How often it may occur.</summary>
    public FieldCardinality Cardinality { get; }

    /// <summary>The index of the oneof that contains the field; -1 outside of one.</summary>
    public int Oneof { get; init; } = -1;

    /// <summary>
    /// The name of the field in text format, if it is not <see cref="Name"/>: a group's type name, or the type of a message set's item in
    /// brackets.
    /// </summary>
    public string? TextName { get; init; }

    /// <summary>
    /// The name in JSON: <see cref="Name"/> in camelCase unless the .proto states another one; an extension's full name in brackets.
    /// </summary>
    public string JsonName
    {
        get => _jsonName ?? LazyState.Publish(ref _jsonName, Name[0] == '[' ? Name : CamelCase.Of(Name));
        init => _jsonName = value;
    }

    /// <summary>Whether the .proto marks the field as deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether the elements are packed in the binary format.</summary>
    public bool IsPacked { get; init; }

    /// <summary>
    /// The declared default value, as a value of a document; null if the value of an unset field is the zero of its type.
    /// </summary>
    internal object? Default { get; init; }

    /// <summary>Whether the type is unknown because the schema has errors, so that any value is accepted.</summary>
    internal bool IsIncomplete { get; init; }

    /// <summary>The message type of a message, group or map field.</summary>
    public MessageShape? Message => _message ?? (_makeMessage is null ? null : LazyState.Publish(ref _message, _makeMessage()));

    /// <summary>The enum type of an enum field.</summary>
    public EnumShape? Enum { get; }

    /// <summary>Whether the field may occur more than once.</summary>
    public bool IsRepeated => Cardinality is FieldCardinality.Repeated or FieldCardinality.Map;
}
