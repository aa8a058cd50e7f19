using AmctGen.Text;

namespace AmctGen.Binary;

/// <summary>Reads a message by its shape. Fields that the shape does not declare are skipped, or kept.</summary>
/// <param name="reader">The bytes.</param>
/// <param name="options">The limits, and the types that the message may contain.</param>
/// <param name="keepsUnknown">Whether fields that the shape does not declare are kept.</param>
internal sealed class WireMessageReader(WireReader reader, BinaryReaderOptions options, bool keepsUnknown = false)
{
    // What the value of a field needs at least, for a limit that counts numbers too.
    private const int SmallestValue = 16;

    private readonly ShapeRegistry _registry = options.Registry.Shapes;
    private readonly Dictionary<MessageShape, Dictionary<int, FieldShape>> _fields = new(ReferenceEqualityComparer.Instance);
    private long _size;

    /// <summary>Reads the whole stream as a message.</summary>
    /// <exception cref="BinaryFormatException">The bytes are not a message of this type, or exceed a limit.</exception>
    public WireMessage Read(MessageShape shape) => Read(shape, options.EffectiveDepthLimit);

    /// <summary>Reads the whole stream as a message that is inside of others.</summary>
    /// <param name="shape">The schema's view of the message.</param>
    /// <param name="depth">How many messages may contain each other, this one included.</param>
    /// <exception cref="BinaryFormatException">The bytes are not a message of this type, or exceed a limit.</exception>
    public WireMessage Read(MessageShape shape, int depth)
    {
        var message = new WireMessage(shape);
        Read(message, long.MaxValue, depth, group: 0);
        return message;
    }

    private void Read(WireMessage message, long limit, int depth, int group)
    {
        long start = reader.Position;
        if (depth <= 0)
        {
            throw WireReader.Failure("messages are nested deeper than the limit", start);
        }
        while (reader.TryReadTag(limit, out int number, out int wireType))
        {
            if (wireType == WireReader.EndGroup)
            {
                if (number == group)
                {
                    return;
                }
                throw WireReader.Failure("a group ends here that does not begin", reader.Position);
            }
            if (message.Shape.IsMessageSet && (number, wireType) == (1, WireReader.StartGroup))
            {
                ReadItem(message, limit, depth - 1);
            }
            else if (FieldOf(message.Shape, number) is not { } field || !TryReadValue(message, field, wireType, limit, depth))
            {
                SkipOrKeep(message, number, wireType, limit, depth);
            }
        }
        if (group != 0)
        {
            throw WireReader.Failure("the group that begins here does not end", start);
        }
    }

    // False if the value has not the form of its field; then it is skipped like an unknown field.
    private bool TryReadValue(WireMessage message, FieldShape field, int wireType, long limit, int depth)
    {
        if (field.Message is { } shape)
        {
            bool isGroup = field.Kind == FieldKind.Group;
            if (wireType != (isGroup ? WireReader.StartGroup : WireReader.Delimited))
            {
                return false;
            }
            Count(0);
            WireMessage inner = message.Find(field) ?? new WireMessage(shape);
            Read(inner, isGroup ? limit : reader.ReadEnd(limit), depth - 1, isGroup ? field.Number : 0);
            // An entry whose value is an unknown number of a closed enum is skipped with its key.
            if (field.Cardinality != FieldCardinality.Map || !inner.HasUnknownNumber)
            {
                message.Add(field, inner);
            }
            else if (keepsUnknown)
            {
                message.Unknown.Add(new UnknownField(field.Number, wireType, 0, null, EntryOf(inner)));
            }
            return true;
        }
        int expected = WireTypeOf(field.Kind);
        if (wireType == expected)
        {
            AddScalar(message, field, limit);
            return true;
        }
        if (wireType != WireReader.Delimited || !field.IsRepeated)
        {
            return false;
        }
        long end = reader.ReadEnd(limit);
        while (reader.Position < end)
        {
            AddScalar(message, field, end);
        }
        return true;
    }

    private void AddScalar(WireMessage message, FieldShape field, long limit)
    {
        object value;
        switch (WireTypeOf(field.Kind))
        {
            case WireReader.Delimited:
                long end = reader.ReadEnd(limit);
                Count(end - reader.Position);
                value = reader.ReadBytes(end);
                break;
            case WireReader.Fixed32:
                value = (ulong)reader.ReadFixed32(limit);
                break;
            case WireReader.Fixed64:
                value = reader.ReadFixed64(limit);
                break;
            default:
                value = reader.ReadVarint(limit);
                break;
        }
        Count(0);
        // A closed enum does not have numbers without a name.
        if (field.Enum is { IsClosed: true } closed && Array.IndexOf(closed.Numbers, (int)(ulong)value) < 0)
        {
            message.HasUnknownNumber = true;
            if (keepsUnknown)
            {
                message.Unknown.Add(new UnknownField(field.Number, WireReader.Varint, (ulong)value, null, null));
            }
        }
        else
        {
            message.Add(field, value);
        }
    }

    // A group with the number of the item's type, and its content, in either order.
    private void ReadItem(WireMessage set, long limit, int depth)
    {
        int type = 0;
        byte[]? content = null;
        while (reader.TryReadTag(limit, out int number, out int wireType) && wireType != WireReader.EndGroup)
        {
            if ((number, wireType) == (2, WireReader.Varint))
            {
                type = (int)reader.ReadVarint(limit);
            }
            else if ((number, wireType) == (3, WireReader.Delimited))
            {
                long end = reader.ReadEnd(limit);
                Count(end - reader.Position);
                content = reader.ReadBytes(end);
            }
            else
            {
                reader.Skip(number, wireType, limit, depth);
            }
        }
        if (content is not null && FieldOf(set.Shape, type) is { Message: { } shape } field)
        {
            WireMessage item = set.Find(field) ?? new WireMessage(shape);
            new WireMessageReader(new WireReader(new MemoryStream(content)), options, keepsUnknown)
                .Read(item, long.MaxValue, depth, group: 0);
            set.Add(field, item);
        }
    }

    private void SkipOrKeep(WireMessage message, int number, int wireType, long limit, int depth)
    {
        if (!keepsUnknown)
        {
            reader.Skip(number, wireType, limit, depth);
            return;
        }
        long start = reader.Position;
        message.Unknown.Add(reader.ReadUnknown(number, wireType, limit, depth));
        Count(reader.Position - start);
    }

    // The key, and the number without a name.
    private static List<UnknownField> EntryOf(WireMessage entry)
    {
        List<UnknownField> fields = [];
        foreach ((FieldShape field, List<object> values) in entry.Fields)
        {
            fields.Add(values[0] is byte[] bytes
                ? new UnknownField(field.Number, WireReader.Delimited, 0, bytes, null)
                : new UnknownField(field.Number, WireTypeOf(field.Kind), (ulong)values[0], null, null));
        }
        return [.. fields, .. entry.Unknown];
    }

    private void Count(long bytes)
    {
        _size += bytes + SmallestValue;
        if (_size > options.SizeLimit)
        {
            throw WireReader.Failure(
                FormattableString.Invariant($"the values need more than {options.SizeLimit} bytes, which is the limit"), reader.Position);
        }
    }

    private FieldShape? FieldOf(MessageShape shape, int number)
    {
        if (!_fields.TryGetValue(shape, out Dictionary<int, FieldShape>? byNumber))
        {
            byNumber = [];
            foreach (FieldShape field in shape.Fields)
            {
                byNumber[field.Number] = field;
            }
            foreach (string name in _registry.NamesOf(shape))
            {
                FieldShape extension = _registry.FindExtension(shape, name)!;
                byNumber.TryAdd(extension.Number, extension);
            }
            _fields.Add(shape, byNumber);
        }
        return byNumber.GetValueOrDefault(number);
    }

    private static int WireTypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Double or FieldKind.Fixed64 or FieldKind.SFixed64 => WireReader.Fixed64,
        FieldKind.Float or FieldKind.Fixed32 or FieldKind.SFixed32 => WireReader.Fixed32,
        FieldKind.String or FieldKind.Bytes => WireReader.Delimited,
        _ => WireReader.Varint,
    };
}
