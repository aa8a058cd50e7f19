using System.Runtime.CompilerServices;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>The methods that generated code calls: each writes fields with their names and values.</content>
public ref partial struct TextFormatWriter
{
    /// <summary>Writes a field.</summary>
    /// <param name="names">The names of fields, among them that of the field.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, int value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendInteger(value);
    }

    /// <inheritdoc cref="Write(NameText, long, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, long value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendInteger(value);
    }

    /// <inheritdoc cref="Write(NameText, long, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, uint value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendInteger((ulong)value);
    }

    /// <inheritdoc cref="Write(NameText, long, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, ulong value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendInteger(value);
    }

    /// <inheritdoc cref="Write(NameText, long, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, float value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendFloat(value);
    }

    /// <inheritdoc cref="Write(NameText, long, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, double value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendDouble(value);
    }

    /// <inheritdoc cref="Write(NameText, long, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, bool value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendBool(value);
    }

    /// <summary>Writes a field. A lone surrogate becomes U+FFFD.</summary>
    /// <param name="names">The names of fields, among them that of the field.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, string value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendString(value);
    }

    /// <inheritdoc cref="Write(NameText, long, int)"/>
    public void Write(NameText names, long name, ByteString value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendQuoted(value.Span, isAscii: true);
        End();
    }

    /// <summary>Writes a field of enum type: the name of its value, or the number if the value has no name.</summary>
    /// <param name="names">The names of fields, among them that of the field.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="shape">The enum.</param>
    /// <param name="value">The number of the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEnum(NameText names, long name, EnumShape shape, int value)
    {
        Begin(names, name, Colon, ColonLength);
        AppendEnum(shape.Table.NameOf(value), value);
    }

    /// <summary>Writes a field of message type.</summary>
    /// <typeparam name="T">The type of the message.</typeparam>
    /// <param name="names">The names of fields, among them that of the field.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="value">The message.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMessage<T>(NameText names, long name, T value)
        where T : class, IMessage
    {
        BeginMessage(names, name);
        value.WriteTo(ref this);
        EndMessage();
    }

    /// <summary>Writes the elements of a repeated field.</summary>
    /// <param name="names">The names of fields, among them that of the field.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="values">The elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, EquatableArray<int> values)
    {
        BeginElements(names, name, values.Count);
        foreach (int value in values)
        {
            Write(names, name, value);
        }
        EndElements();
    }

    /// <inheritdoc cref="Write(NameText, long, EquatableArray{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, EquatableArray<long> values)
    {
        BeginElements(names, name, values.Count);
        foreach (long value in values)
        {
            Write(names, name, value);
        }
        EndElements();
    }

    /// <inheritdoc cref="Write(NameText, long, EquatableArray{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, EquatableArray<uint> values)
    {
        BeginElements(names, name, values.Count);
        foreach (uint value in values)
        {
            Write(names, name, value);
        }
        EndElements();
    }

    /// <inheritdoc cref="Write(NameText, long, EquatableArray{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, EquatableArray<ulong> values)
    {
        BeginElements(names, name, values.Count);
        foreach (ulong value in values)
        {
            Write(names, name, value);
        }
        EndElements();
    }

    /// <inheritdoc cref="Write(NameText, long, EquatableArray{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, EquatableArray<float> values)
    {
        BeginElements(names, name, values.Count);
        foreach (float value in values)
        {
            Write(names, name, value);
        }
        EndElements();
    }

    /// <inheritdoc cref="Write(NameText, long, EquatableArray{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, EquatableArray<double> values)
    {
        BeginElements(names, name, values.Count);
        foreach (double value in values)
        {
            Write(names, name, value);
        }
        EndElements();
    }

    /// <inheritdoc cref="Write(NameText, long, EquatableArray{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, EquatableArray<bool> values)
    {
        BeginElements(names, name, values.Count);
        foreach (bool value in values)
        {
            Write(names, name, value);
        }
        EndElements();
    }

    /// <summary>Writes the elements of a repeated field, each as a separate field: like protoc, never as a list.</summary>
    /// <param name="names">The names of fields, among them that of the field.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="values">The elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(NameText names, long name, EquatableArray<string> values)
    {
        foreach (string value in values)
        {
            Write(names, name, value);
        }
    }

    /// <inheritdoc cref="Write(NameText, long, EquatableArray{string})"/>
    public void Write(NameText names, long name, EquatableArray<ByteString> values)
    {
        foreach (ByteString value in values)
        {
            Write(names, name, value);
        }
    }

    /// <summary>Writes the elements of a repeated field of enum type.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="names">The names of fields, among them that of the field.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="shape">The enum.</param>
    /// <param name="values">The elements.</param>
    public void WriteEnums<T>(NameText names, long name, EnumShape shape, EquatableArray<T> values)
        where T : struct, Enum
    {
        BeginElements(names, name, values.Count);
        foreach (T value in values)
        {
            WriteEnum(names, name, shape, Unsafe.BitCast<T, int>(value));
        }
        EndElements();
    }

    /// <summary>Writes the elements of a repeated field of message type.</summary>
    /// <typeparam name="T">The type of the messages.</typeparam>
    /// <param name="names">The names of fields, among them that of the field.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="values">The messages.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMessages<T>(NameText names, long name, EquatableArray<T> values)
        where T : class, IMessage
    {
        foreach (T value in values)
        {
            WriteMessage(names, name, value);
        }
    }

    /// <summary>Writes the entries of a map field.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="names">The names of fields, among them that of the field.</param>
    /// <param name="name">The number of the name.</param>
    /// <param name="map">The entries.</param>
    /// <param name="keys">Writes a key.</param>
    /// <param name="values">Writes a value.</param>
    public void WriteMap<TKey, TValue>(
        NameText names, long name, EquatableMap<TKey, TValue> map, ValueCodec<TKey> keys, ValueCodec<TValue> values)
        where TKey : notnull
    {
        foreach (KeyValuePair<TKey, TValue> entry in map)
        {
            BeginMessage(names, name);
            keys.Write(ref this, "key"u8, entry.Key);
            values.Write(ref this, "value"u8, entry.Value);
            EndMessage();
        }
    }
}
