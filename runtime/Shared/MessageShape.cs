namespace AmctGen.Text;

/// <summary>The little of a message's schema that is needed to check a text-format document.</summary>
/// <remarks>Fields are made on first use, so recursive messages and large schemas cost nothing until a document needs them.</remarks>
#if !AMCTGEN_GENERATOR
public
#endif
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
