using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>
/// Messages in expressions. A message is a generated one, a <see cref="MessageValue"/>, or the shape of one that is not set. Some
/// messages of protobuf's library are values of the language instead.
/// </summary>
static partial class CelMessages
{
    private const string Library = "google.protobuf.";

    /// <summary>The value of a message that is not set.</summary>
    public static CelValue Unset(MessageShape shape) => KindOf(shape) switch
    {
        "" => CelValue.OfObject(shape),
        "Timestamp" => CelValue.Timestamp(0),
        "Duration" => CelValue.Duration(0),
        "Struct" => CelValue.Of(new CelMap([])),
        "ListValue" => CelValue.Of(new CelArray([])),
        _ => CelValue.Null,
    };

    /// <summary>The value of a message.</summary>
    public static CelValue Of(MessageValue message)
    {
        string kind = KindOf(message.Shape);
        switch (kind)
        {
            case "":
                return CelValue.OfObject(message);
            case "Timestamp":
                return CelValue.Timestamp(Nanoseconds(message));
            case "Duration":
                return CelValue.Duration(Nanoseconds(message));
            case "Struct":
                return Field(message, message.Shape.FindField("fields")!);
            case "ListValue":
                return Field(message, message.Shape.FindField("values")!);
            case "Value":
                FieldValue? set = message.Fields.FirstOrDefault();
                return set is null || set.Shape.Name == "null_value" ? CelValue.Null : Item(set.Items[0].Value, set.Shape);
            case "Any":
                FieldValue? inner = message.Fields.FirstOrDefault(static field => field.Shape.Name[0] == '[');
                return inner?.Items[0].Value is MessageValue content ? Of(content) : default;
            default:
                return Field(message, message.Shape.FindField("value")!);
        }
    }

    /// <summary>The shape of a message.</summary>
    public static MessageShape ShapeOf(object message) => message switch
    {
        MessageShape shape => shape,
        MessageValue value => value.Shape,
        _ => Read(message).Shape,
    };

    /// <summary>A field of a message by its name; a failure if there is no such field.</summary>
    public static CelValue Field(object message, string name)
    {
        FieldShape? field = ShapeOf(message).FindField(name);
        return field is null ? default : message is MessageShape ? Default(field) : Field(Read(message), field);
    }

    /// <summary>Whether a field of a message is set.</summary>
    public static CelValue HasField(object message, string name)
    {
        FieldShape? field = ShapeOf(message).FindField(name);
        return field is null ? default
            : CelValue.Of(message is not MessageShape && Read(message).Find(field.Name) is { Items.Count: > 0, IsDefault: false });
    }

    /// <summary>Whether two messages have the same type and equal fields. NaN is not equal to itself.</summary>
    public static bool AreEqual(object a, object b) => ShapeOf(a).FullName == ShapeOf(b).FullName && AreEqual(Read(a), Read(b));

    /// <summary>A field's value.</summary>
    public static CelValue Field(MessageValue message, FieldShape field) =>
        message.Find(field.Name) is { } value ? Of(value) : Default(field);

    /// <summary>All values of a field that is set.</summary>
    public static CelValue Of(FieldValue value)
    {
        FieldShape field = value.Shape;
        switch (field.Cardinality)
        {
            case FieldCardinality.Repeated:
                return CelValue.Of(new CelArray([.. value.Items.Select(item => Item(item.Value, field))]));
            case FieldCardinality.Map:
                FieldShape key = field.Message!.FindField("key")!;
                FieldShape entry = field.Message.FindField("value")!;
                return CelValue.Of(new CelMap(
                    [.. value.Items.Select(item => new KeyValuePair<CelValue, CelValue>(Item(item.Key!, key), Item(item.Value, entry)))]));
            default:
                return Item(value.Items[0].Value, field);
        }
    }

    /// <summary>One value of a field or a rule.</summary>
    public static CelValue Item(object value) => value switch
    {
        bool flag => CelValue.Of(flag),
        long number => CelValue.Of(number),
        ulong number => CelValue.Of(number),
        double number => CelValue.Of(number),
        string text => CelValue.Of(text),
        EquatableArray<byte> bytes => CelValue.OfBytes(bytes.AsSpan().ToArray()),
        MessageValue message => Of(message),
        FieldValue field => Of(field),
        IReadOnlyList<object> list => CelValue.Of(new CelArray([.. list.Select(Item)])),
        _ => CelValue.Null,
    };

    /// <summary>The name of a message of protobuf's library that is not a message in expressions; empty for any other.</summary>
    public static string KindOf(MessageShape shape) => shape.FullName switch
    {
        Library + "Timestamp" => "Timestamp",
        Library + "Duration" => "Duration",
        Library + "Struct" => "Struct",
        Library + "ListValue" => "ListValue",
        Library + "Value" => "Value",
        Library + "Any" => "Any",
        Library + "BoolValue" => "BoolValue",
        Library + "BytesValue" => "BytesValue",
        Library + "DoubleValue" => "DoubleValue",
        Library + "FloatValue" => "FloatValue",
        Library + "Int32Value" => "Int32Value",
        Library + "Int64Value" => "Int64Value",
        Library + "StringValue" => "StringValue",
        Library + "UInt32Value" => "UInt32Value",
        Library + "UInt64Value" => "UInt64Value",
        _ => "",
    };

    /// <summary>The value of a field that is not set.</summary>
    public static CelValue Default(FieldShape field) => field.Cardinality switch
    {
        FieldCardinality.Repeated => CelValue.Of(new CelArray([])),
        FieldCardinality.Map => CelValue.Of(new CelMap([])),
        _ => field.Message is { } message ? Unset(message) : Item(field.Default ?? ScalarReader.Zero(field)),
    };

    /// <summary>The message with its fields, whatever it is represented by.</summary>
    public static MessageValue Read(object message)
    {
        MessageValue? value = message as MessageValue;
        if (message is MessageShape shape)
        {
            value = new MessageValue(shape, default, default, []);
        }
        ReadRecord(message, ref value);
        return value!;
    }

    static partial void ReadRecord(object message, ref MessageValue? value);

    private static CelValue Item(object value, FieldShape field) =>
        field.Message is null && field.Kind != FieldKind.Enum ? Item(value) : value is MessageValue message ? Of(message) : Item(value);

    private static decimal Nanoseconds(MessageValue moment) =>
        Moments.Of((long)(moment.Find("seconds")?.Items[0].Value ?? 0L), (int)(long)(moment.Find("nanos")?.Items[0].Value ?? 0L));

    private static bool AreEqual(MessageValue a, MessageValue b)
    {
        List<FieldValue> fields = [.. a.Fields.Where(static field => !field.IsDefault && field.Items.Count > 0)];
        return fields.Count == b.Fields.Count(static field => !field.IsDefault && field.Items.Count > 0)
            && fields.TrueForAll(field => b.Find(field.Shape.Name) is { IsDefault: false } other && AreEqual(field, other));
    }

    private static bool AreEqual(FieldValue a, FieldValue b)
    {
        bool areEqual = a.Items.Count == b.Items.Count;
        for (int i = 0; areEqual && i < a.Items.Count; i++)
        {
            object left = a.Items[i].Value;
            object right = b.Items[i].Value;
            areEqual = Equals(a.Items[i].Key, b.Items[i].Key)
                && (left is double x && right is double y ? x == y
                    : left is MessageValue first && right is MessageValue second
                        ? first.Shape.FullName == second.Shape.FullName && AreEqual(first, second)
                        : left.Equals(right));
        }
        return areEqual;
    }
}
