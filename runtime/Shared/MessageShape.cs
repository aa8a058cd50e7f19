namespace AmctGen.Text;

/// <summary>The part of a message's schema that is needed to check a text-format document.</summary>
/// <remarks>Fields are created on first use, so recursive messages and large schemas have no cost until a document needs them.</remarks>
#if !AMCTGEN_GENERATOR
public
#endif
sealed partial class MessageShape
{
    private readonly Func<FieldShape[]> _makeFields;
    private Members? _members;

    /// <summary>Declares the shape of a message.</summary>
    /// <param name="fullName">The full name, for example <c>package.Outer.Inner</c>.</param>
    /// <param name="makeFields">Creates the fields, in declaration order.</param>
    public MessageShape(string fullName, Func<FieldShape[]> makeFields)
    {
        FullName = fullName;
        _makeFields = makeFields;
    }

    /// <summary>The full name, for example <c>package.Outer.Inner</c>.</summary>
    public string FullName { get; }

    /// <summary>The last part of the full name.</summary>
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);

    /// <summary>The oneofs' names; a field refers to one by index.</summary>
    public string[] Oneofs { get; init; } = [];

    /// <summary>Whether other files may add fields to the message, which a document then names in brackets.</summary>
    public bool IsExtendable { get; init; }

    /// <summary>Whether the message has the legacy binary format of message sets.</summary>
    public bool IsMessageSet { get; init; }

    /// <summary>Names that the schema reserves: a document may still contain them, and their values are ignored.</summary>
    public string[] ReservedNames { get; init; } = [];

    /// <summary>
    /// Whether the declaration has errors, so that some fields may be unknown and missing required fields are not reported.
    /// </summary>
    internal bool IsIncomplete { get; init; }

    /// <summary>The fields in declaration order.</summary>
    public ReadOnlySpan<FieldShape> Fields => AllMembers.Fields;

    /// <summary>Whether this is <c>google.protobuf.Any</c>, which may contain another message instead of its fields.</summary>
    internal bool IsAny => FullName == "google.protobuf.Any";

    internal FieldShape[] RequiredFields => AllMembers.Required;

    private Members AllMembers => _members ?? LazyState.Publish(ref _members, new Members(_makeFields()));

    /// <summary>The field with <paramref name="name"/> in documents; null if there is none.</summary>
    /// <param name="name">The name of a field, or the different one in text format.</param>
    public FieldShape? FindField(string name) => AllMembers.ByName.TryGetValue(name, out FieldShape? found) ? found : null;

    /// <summary>Whether the schema reserves <paramref name="name"/>.</summary>
    internal bool IsReserved(string name) => Array.IndexOf(ReservedNames, name) >= 0;

    // Field shapes are compared by reference, so their state is published as a whole.
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
