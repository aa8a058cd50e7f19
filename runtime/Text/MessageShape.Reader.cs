using AmctGen.WellKnownTypes;

namespace AmctGen.Text;

/// <content>Members that only the runtime needs.</content>
public sealed partial class MessageShape
{
    private MessageReader? _reader;
    private NameTable<FieldShape>? _jsonNames;
    private FieldShape[]? _fieldsByNumber;

    /// <summary>Reads messages without generated code.</summary>
    internal MessageReader Reader => _reader ?? LazyState.Publish(ref _reader, IsAny ? MessageReader<Any>.Instance : new ShapeReader(this));

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
