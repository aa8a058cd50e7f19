using AmctGen.Generated;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen;

/// <summary>Reads and writes a map field of a message that has no generated code.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <param name="shape">The field.</param>
/// <param name="keys">The codec of the keys.</param>
/// <param name="noKey">The key of an entry in which it is missing.</param>
/// <param name="values">The codec of the values.</param>
internal sealed class MapCodec<TKey>(FieldShape shape, ValueCodec<TKey> keys, TKey noKey, FieldCodec values) : FieldCodec(shape)
    where TKey : notnull
{
    public override object Read(ref TextFormatReader reader, object? before)
    {
        var entries = (Dictionary<TKey, object>?)before ?? [];
        if (!reader.BeginMessages(out bool list))
        {
            return entries;
        }
        do
        {
            byte outer = reader.BeginMessage();
            ReadEntry(ref reader, entries);
            reader.EndMessage(outer);
        }
        while (reader.NextElement(list));
        return entries;
    }

    public override object? Finish(object read) =>
        read is Dictionary<TKey, object> { Count: > 0 } entries ? new EquatableMap<TKey, object>(entries) : null;

    public override object Merge(object stored, object other)
    {
        var entries = new Dictionary<TKey, object>((EquatableMap<TKey, object>)stored);
        foreach (KeyValuePair<TKey, object> entry in (EquatableMap<TKey, object>)other)
        {
            entries[entry.Key] = entry.Value;
        }
        return new EquatableMap<TKey, object>(entries);
    }

    public override void Write(ref TextFormatWriter writer, object stored)
    {
        foreach (KeyValuePair<TKey, object> entry in (EquatableMap<TKey, object>)stored)
        {
            writer.BeginMessage(Name);
            keys.Write(ref writer, "key"u8, entry.Key);
            values.Write(ref writer, entry.Value);
            writer.EndMessage();
        }
    }

    public override void Validate(ValidationContext context, object stored)
    {
        if (values.Shape.Message is not null)
        {
            context.EnterEachOf(Shape.Name, (EquatableMap<TKey, object>)stored);
        }
    }

    private void ReadEntry(ref TextFormatReader reader, Dictionary<TKey, object> entries)
    {
        TKey key = noKey;
        bool hasKey = false;
        object? value = null;
        while (reader.NextField())
        {
            if (!hasKey && reader.TryName("key"u8))
            {
                reader.ReadColon();
                key = keys.Read(ref reader);
                hasKey = true;
                continue;
            }
            if (value is null && reader.TryName("value"u8))
            {
                value = values.Read(ref reader, null);
                continue;
            }
            reader.Fail();
        }
        if (value is null && values.Shape.Cardinality == FieldCardinality.Required)
        {
            reader.Fail();
            return;
        }
        if (!entries.TryAdd(key, value ??= ShapeCodecs.Zero(values.Shape)))
        {
            reader.Notice();
            entries[key] = value;
        }
    }
}
