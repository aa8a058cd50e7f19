using System.ComponentModel;
using AmctGen.Generated;
using AmctGen.WellKnownTypes;

namespace AmctGen.Text;

/// <content>What only the runtime and generated code need.</content>
public sealed partial class MessageShape
{
    private MessageReader? _reader;
    private FieldNames? _names;
    private NameTable<FieldShape>? _jsonNames;
    private FieldShape[]? _fieldsByNumber;

    /// <summary>Declares a message as generated code does.</summary>
    /// <param name="fullName">The full name, as <c>package.Outer.Inner</c>.</param>
    /// <param name="fields">
    /// The fields in declaration order, a line for each, for example <c>optional uint32 size = 1 bit 0</c>.
    /// </param>
    /// <param name="types">The message types and enum types of the fields that have one, in the order of the fields.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MessageShape(string fullName, string fields, params object[] types)
        : this(fullName, () => FieldDeclarations.Read(fullName, fields, types))
    {
    }

    /// <summary>The names of the fields, for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FieldNames Names => _names ?? LazyState.Publish(ref _names, new FieldNames(this));

    /// <summary>Reads messages without generated code.</summary>
    internal MessageReader Reader => _reader ?? LazyState.Publish(ref _reader, IsAny ? MessageReader.Of<Any>() : new ShapeReader(this));

    /// <summary>Finds fields by the names that JSON may use: the one that it writes and the one in the .proto.</summary>
    /// <remarks>
    /// Where the one of a field is the other of another field, the .proto has a warning; the name that JSON writes counts.
    /// </remarks>
    internal NameTable<FieldShape> JsonNames => _jsonNames ?? LazyState.Publish(ref _jsonNames, MakeJsonNames());

    /// <summary>The fields by ascending number.</summary>
    internal FieldShape[] FieldsByNumber =>
        _fieldsByNumber ?? LazyState.Publish(ref _fieldsByNumber, [.. Fields.ToArray().OrderBy(static one => one.Number)]);

    private NameTable<FieldShape> MakeJsonNames()
    {
        var names = new Dictionary<string, FieldShape>(StringComparer.Ordinal);
        foreach (FieldShape field in Fields)
        {
            names.TryAdd(field.JsonName, field);
        }
        foreach (FieldShape field in Fields)
        {
            names.TryAdd(field.Name, field);
        }
        return new NameTable<FieldShape>([.. names.Select(static pair => (pair.Key, pair.Value))]);
    }
}
