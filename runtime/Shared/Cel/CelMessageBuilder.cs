using AmctGen.Text;

namespace AmctGen.Generated;

/// <summary>Creates messages that expressions write out.</summary>
static class CelMessageBuilder
{
    // The greatest integer below which doubles represent all of them; JSON writes the others as text.
    private const long MostExact = 9_007_199_254_740_991;

    /// <summary>The message with the fields; a failure if a value does not fit into its field.</summary>
    /// <param name="shape">The type.</param>
    /// <param name="names">The names of the fields.</param>
    /// <param name="values">Their values.</param>
    public static CelValue Build(MessageShape shape, IReadOnlyList<string> names, IReadOnlyList<CelValue> values)
    {
        var fields = new List<FieldValue>();
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].IsError || shape.FindField(names[i]) is not { } field)
            {
                return default;
            }
            if (Items(field, values[i]) is not { } items)
            {
                return default;
            }
            if (items.Count > 0)
            {
                fields.Add(new FieldValue(field, items));
            }
        }
        return CelMessages.Of(new MessageValue(shape, default, default, fields));
    }

    // The items of a field; empty if null leaves it unset, null if the value does not fit.
    private static List<ItemValue>? Items(FieldShape field, CelValue value)
    {
        switch (field.Cardinality)
        {
            case FieldCardinality.Repeated when value.Kind == CelValueKind.List:
                return All(Enumerable.Range(0, value.List.Count).Where(i => !IsUnset(field, value.List[i]))
                    .Select(i => ((object?)null, Item(field, value.List[i]))));
            case FieldCardinality.Map when value.Kind == CelValueKind.Map:
                FieldShape key = field.Message!.FindField("key")!;
                FieldShape entry = field.Message.FindField("value")!;
                List<ItemValue>? entries = All(Enumerable.Range(0, value.Map.Count).Where(i => !IsUnset(entry, value.Map[i].Value))
                    .Select(i => (Key(key, value.Map[i].Key), Item(entry, value.Map[i].Value))));
                entries?.Sort(static (left, right) => CompareKeys(left.Key!, right.Key!));
                return entries;
            case FieldCardinality.Repeated or FieldCardinality.Map:
                return null;
            default:
                bool isNull = value.Kind == CelValueKind.Null && field.Message is { } message && CelMessages.KindOf(message) != "Value";
                return isNull ? [] : All([(null, Item(field, value))]);
        }
    }

    private static List<ItemValue>? All(IEnumerable<(object? Key, object? Value)> items)
    {
        var all = new List<ItemValue>();
        foreach ((object? key, object? value) in items)
        {
            if (value is null || key is CelValueKind)
            {
                return null;
            }
            all.Add(new ItemValue { Key = key, Value = value, Span = default });
        }
        return all;
    }

    // Null leaves a message unset that expressions represent by another value, and an element of such a type out.
    private static bool IsUnset(FieldShape field, CelValue value) =>
        value.Kind == CelValueKind.Null && field.Message is { } message && CelMessages.KindOf(message) is not ("" or "Value" or "Any");

    private static int CompareKeys(object left, object right) =>
        left is string a && right is string b ? Utf8.Compare(a, b) : ((IComparable)left).CompareTo(right);

    private static object? Key(FieldShape field, CelValue key) => Item(field, key) ?? CelValueKind.Error;

    // One value; null if it does not fit.
    private static object? Item(FieldShape field, CelValue value) => (field.Kind, value.Kind) switch
    {
        (FieldKind.Message or FieldKind.Group, _) => Message(field.Message!, value),
        (FieldKind.Bool, CelValueKind.Bool) => value.IsTrue,
        (FieldKind.String, CelValueKind.String) => value.Text,
        (FieldKind.Bytes, CelValueKind.Bytes) => new EquatableArray<byte>(value.Bytes),
        (FieldKind.Double, CelValueKind.Double) => value.Double,
        (FieldKind.Float, CelValueKind.Double) => (double)(float)value.Double,
        (FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64, CelValueKind.Int) => value.Int,
        (FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 or FieldKind.Enum, CelValueKind.Int) =>
            value.Int is >= int.MinValue and <= int.MaxValue ? value.Int : null,
        (FieldKind.UInt64 or FieldKind.Fixed64, CelValueKind.Uint) => value.Uint,
        (FieldKind.UInt32 or FieldKind.Fixed32, CelValueKind.Uint) => value.Uint <= uint.MaxValue ? value.Uint : null,
        _ => null,
    };

    // The message that represents a value of the language.
    private static MessageValue? Message(MessageShape shape, CelValue value)
    {
        switch (CelMessages.KindOf(shape), value.Kind)
        {
            case ("", CelValueKind.Message) when CelMessages.ShapeOf(value.Message).FullName == shape.FullName:
                return CelMessages.Read(value.Message);
            case ("Timestamp", CelValueKind.Timestamp):
                (long seconds, int nanos) = Moments.Split(value.Nanoseconds);
                return Create(shape, ("seconds", CelValue.Of(seconds)), ("nanos", CelValue.Of(nanos)));
            case ("Duration", CelValueKind.Duration):
                decimal whole = decimal.Truncate(value.Nanoseconds / Moments.NanosPerSecond);
                int rest = (int)(value.Nanoseconds - (whole * Moments.NanosPerSecond));
                return Create(shape, ("seconds", CelValue.Of((long)whole)), ("nanos", CelValue.Of(rest)));
            case ("Struct", CelValueKind.Map):
                return Create(shape, ("fields", value));
            case ("ListValue", CelValueKind.List):
                return Create(shape, ("values", value));
            case ("Value", _):
                return Value(shape, value);
            case ("" or "Timestamp" or "Duration" or "Struct" or "ListValue" or "Any", _):
                return null;
            default:
                return Create(shape, ("value", value));
        }
    }

    private static MessageValue? Value(MessageShape shape, CelValue value) => value.Kind switch
    {
        CelValueKind.Null => Create(shape, ("null_value", CelValue.Of(0))),
        CelValueKind.Bool => Create(shape, ("bool_value", value)),
        CelValueKind.Double => Create(shape, ("number_value", value)),
        CelValueKind.String => Create(shape, ("string_value", value)),
        CelValueKind.Int when Math.Abs((decimal)value.Int) <= MostExact => Create(shape, ("number_value", CelValue.Of((double)value.Int))),
        CelValueKind.Uint when value.Uint <= MostExact => Create(shape, ("number_value", CelValue.Of((double)value.Uint))),
        CelValueKind.Int or CelValueKind.Uint or CelValueKind.Duration or CelValueKind.Timestamp =>
            Create(shape, ("string_value", CelFunctions.ToText(value))),
        CelValueKind.Bytes => Create(shape, ("string_value", CelValue.Of(Convert.ToBase64String(value.Bytes)))),
        CelValueKind.Map => Create(shape, ("struct_value", value)),
        CelValueKind.List => Create(shape, ("list_value", value)),
        _ => null,
    };

    private static MessageValue? Create(MessageShape shape, params (string Name, CelValue Value)[] fields)
    {
        var set = new List<FieldValue>();
        foreach ((string name, CelValue value) in fields)
        {
            FieldShape field = shape.FindField(name)!;
            if (Items(field, value) is not { } items)
            {
                return null;
            }
            if (items.Count > 0)
            {
                set.Add(new FieldValue(field, items));
            }
        }
        return new MessageValue(shape, default, default, set);
    }
}
