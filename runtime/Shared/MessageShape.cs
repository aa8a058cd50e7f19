namespace AmctGen.Text;

/// <summary>The little of a message's schema that is needed to check a text-format document.</summary>
/// <remarks>Fields are made on first use, so recursive messages and large schemas cost nothing until a document needs them.</remarks>
sealed partial class MessageShape
{
    private readonly Func<FieldShape[]> _makeFields;
    private Members? _members;

    /// <summary>Declares a message.</summary>
    /// <param name="fullName">The full name, as <c>package.Outer.Inner</c>.</param>
    /// <param name="makeFields">Makes the fields, in declaration order.</param>
    public MessageShape(string fullName, Func<FieldShape[]> makeFields)
    {
        FullName = fullName;
        _makeFields = makeFields;
    }

    /// <summary>The full name, as <c>package.Outer.Inner</c>.</summary>
    public string FullName { get; }

    /// <summary>The last part of the full name.</summary>
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);

    /// <summary>The oneofs' names; a field refers to one by index.</summary>
    public string[] Oneofs { get; init; } = [];

    /// <summary>Whether other files may add fields to the message, which a document then names in brackets.</summary>
    public bool IsExtendable { get; init; }

    /// <summary>Whether the message has the legacy binary form of message sets.</summary>
    public bool IsMessageSet { get; init; }

    /// <summary>Names that the schema reserves: a document may still hold them, their values are passed over.</summary>
    public string[] ReservedNames { get; init; } = [];

    /// <summary>Whether the declaration has errors: the message may have fields that are not known, and the required ones are not demanded.</summary>
    internal bool IsIncomplete { get; init; }

    /// <summary>The fields in declaration order.</summary>
    public ReadOnlySpan<FieldShape> Fields => AllMembers.Fields;

    /// <summary>Whether this is <c>google.protobuf.Any</c>, which may hold another message in place of its fields.</summary>
    internal bool IsAny => FullName == "google.protobuf.Any";

    /// <summary>The fields that have to be set.</summary>
    internal FieldShape[] RequiredFields => AllMembers.Required;

    private Members AllMembers => _members ?? LazyState.Publish(ref _members, new Members(_makeFields()));

    /// <summary>The field that a document means by <paramref name="name"/>; null where there is none.</summary>
    /// <param name="name">The name of a field, or the one that text format writes in its place.</param>
    public FieldShape? FindField(string name) => AllMembers.ByName.TryGetValue(name, out FieldShape? found) ? found : null;

    /// <summary>Whether the schema reserves <paramref name="name"/>.</summary>
    internal bool IsReserved(string name) => Array.IndexOf(ReservedNames, name) >= 0;

    // Field shapes are compared by reference, so all that is known of them is published in one piece.
    private sealed class Members
    {
        public Members(FieldShape[] fields)
        {
            Fields = fields;
            Required = Array.FindAll(fields, static field => field.Cardinality == FieldCardinality.Required);
            foreach (FieldShape field in fields)
            {
                ByName[field.Name] = field;
                if (field.TextName is { } textName)
                {
                    ByName[textName] = field;
                }
            }
        }

        public FieldShape[] Fields { get; }

        public FieldShape[] Required { get; }

        public Dictionary<string, FieldShape> ByName { get; } = new(StringComparer.Ordinal);
    }
}

/// <summary>The little of a field's schema that is needed to check a text-format document.</summary>
sealed partial class FieldShape
{
    private readonly Func<MessageShape>? _makeMessage;
    private MessageShape? _message;

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
    /// <param name="message">The message type; asked for on first use.</param>
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

    /// <summary>The field number.</summary>
    public int Number { get; }

    /// <summary>The type.</summary>
    public FieldKind Kind { get; }

    /// <summary>How often it may occur.</summary>
    public FieldCardinality Cardinality { get; }

    /// <summary>The index of the oneof that holds the field; -1 outside of one.</summary>
    public int Oneof { get; init; } = -1;

    /// <summary>The name under which text format writes the field, where that is not <see cref="Name"/>: a group's type name, a message set's item type in brackets.</summary>
    public string? TextName { get; init; }

    /// <summary>Whether the .proto marks the field as deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether the elements stand in one piece in the binary form.</summary>
    public bool IsPacked { get; init; }

    /// <summary>Whether the type is not known because the schema has errors: any value is accepted.</summary>
    internal bool IsIncomplete { get; init; }

    /// <summary>The message type of a message, group or map field.</summary>
    public MessageShape? Message => _message ?? (_makeMessage is null ? null : LazyState.Publish(ref _message, _makeMessage()));

    /// <summary>The enum type of an enum field.</summary>
    public EnumShape? Enum { get; }

    /// <summary>Whether the field may occur more than once.</summary>
    public bool IsRepeated => Cardinality is FieldCardinality.Repeated or FieldCardinality.Map;
}

/// <summary>The little of an enum's schema that is needed to check a text-format document.</summary>
sealed partial class EnumShape
{
    /// <summary>Declares an enum.</summary>
    /// <param name="fullName">The full name.</param>
    /// <param name="isClosed">Whether a number without a name is an error.</param>
    /// <param name="names">The values' names, in declaration order.</param>
    /// <param name="numbers">The values' numbers, in the same order.</param>
    public EnumShape(string fullName, bool isClosed, string[] names, int[] numbers)
    {
        FullName = fullName;
        IsClosed = isClosed;
        Names = names;
        Numbers = numbers;
    }

    /// <summary>The full name.</summary>
    public string FullName { get; }

    /// <summary>Whether a number without a name is an error.</summary>
    public bool IsClosed { get; }

    /// <summary>Whether the declaration has errors: the enum may have values that are not known.</summary>
    internal bool IsIncomplete { get; init; }

    /// <summary>The values' names, in declaration order.</summary>
    public string[] Names { get; }

    /// <summary>The values' numbers, in the same order.</summary>
    public int[] Numbers { get; }
}
