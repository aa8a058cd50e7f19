using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AmctGen.Text;

namespace AmctGen.Generated;

/// <content>The methods that generated code calls: they find fields by their names and read what follows.</content>
public ref partial struct TextFormatReader
{
    private const int EndOfMessage = -1;
    private const int Failed = -2;

    /// <summary>Skips the name of the next field and, for a singular scalar, the colon.</summary>
    /// <param name="names">The names of the fields of the message.</param>
    /// <param name="last">The index of the field that was read last; -1 at the start of the message.</param>
    /// <param name="seen">A bit for each singular field that was read and must not occur again. Zero at the start of the message.</param>
    /// <returns>The index of the field; <see cref="int.MaxValue"/> for an extension; less than 0 at the end of the message.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NextField(FieldNames names, int last, ref ulong seen)
    {
        ref readonly FieldName field = ref NextName(names, last, out int next);
        if (Unsafe.IsNullRef(in field))
        {
            if (IsClose(next))
            {
                _position = next + 1;
                return End(names.HasRequired(seen));
            }
            field = ref NextNameSlowly(names, out bool isEnd);
            if (Unsafe.IsNullRef(in field))
            {
                return isEnd ? End(names.HasRequired(seen)) : UnknownField(names);
            }
        }
        ulong before = seen;
        seen = before | field.Bit;
        return (before & field.Bit) == 0 ? Pass(in field) : Repeated();
    }

    /// <summary>Skips the name of the next field and, for a singular scalar, the colon.</summary>
    /// <param name="names">The names of the fields of the message.</param>
    /// <param name="last">The index of the field that was read last; -1 at the start of the message.</param>
    /// <param name="seen">A bit for each singular field that was read and must not occur again. Zeros at the start of the message.</param>
    /// <returns>The index of the field; <see cref="int.MaxValue"/> for an extension; less than 0 at the end of the message.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NextField(FieldNames names, int last, scoped Span<ulong> seen)
    {
        ref readonly FieldName field = ref NextName(names, last, out int next);
        if (Unsafe.IsNullRef(in field))
        {
            if (IsClose(next))
            {
                _position = next + 1;
                return End(names.HasRequired(seen));
            }
            field = ref NextNameSlowly(names, out bool isEnd);
            if (Unsafe.IsNullRef(in field))
            {
                return isEnd ? End(names.HasRequired(seen)) : UnknownField(names);
            }
        }
        ulong before = seen[field.Word];
        seen[field.Word] = before | field.Bit;
        return (before & field.Bit) == 0 ? Pass(in field) : Repeated();
    }

    /// <summary>Reads the message of a field, with its braces.</summary>
    /// <typeparam name="T">The type of the message.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T ReadMessage<T>()
        where T : class, IMessage<T>
    {
        byte outer = BeginMessage();
        T message = T.ReadFrom(ref this);
        EndMessage(outer);
        return message;
    }

    /// <summary>Reads the messages of a repeated field: one, or a list of them.</summary>
    /// <typeparam name="T">The type of the messages.</typeparam>
    /// <param name="messages">Collects the messages.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ReadMessages<T>(ref ListBuilder<T> messages)
        where T : class, IMessage<T>
    {
        if (!BeginMessages(out bool list))
        {
            return;
        }
        do
        {
            messages.Add(ReadMessage<T>());
        }
        while (NextElement(list));
    }

    /// <summary>Reads the value of a field of enum type: a name, or a number that the enum allows.</summary>
    /// <param name="names">The names of the fields of the message.</param>
    /// <param name="field">The index of the field.</param>
    public int ReadEnum(FieldNames names, int field) => ReadEnum(names.Enum(field));

    /// <summary>Reads the values of a repeated field of enum type.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="names">The names of the fields of the message.</param>
    /// <param name="field">The index of the field.</param>
    /// <param name="values">Collects the values.</param>
    public void ReadEnums<T>(FieldNames names, int field, ref ListBuilder<T> values)
        where T : struct, Enum
    {
        EnumTable table = names.Enum(field);
        if (!BeginScalars(out bool list))
        {
            return;
        }
        do
        {
            int number = ReadEnum(table);
            values.Add(Unsafe.BitCast<int, T>(number));
        }
        while (NextScalar(list));
    }

    /// <summary>Reads the values of a repeated field.</summary>
    /// <param name="values">Collects the values.</param>
    public void ReadInt32s(ref ListBuilder<int> values) => ReadScalars<int, Int32Reader>(ref values);

    /// <inheritdoc cref="ReadInt32s"/>
    public void ReadInt64s(ref ListBuilder<long> values) => ReadScalars<long, Int64Reader>(ref values);

    /// <inheritdoc cref="ReadInt32s"/>
    public void ReadUInt32s(ref ListBuilder<uint> values) => ReadScalars<uint, UInt32Reader>(ref values);

    /// <inheritdoc cref="ReadInt32s"/>
    public void ReadUInt64s(ref ListBuilder<ulong> values) => ReadScalars<ulong, UInt64Reader>(ref values);

    /// <inheritdoc cref="ReadInt32s"/>
    public void ReadFloats(ref ListBuilder<float> values) => ReadScalars<float, FloatReader>(ref values);

    /// <inheritdoc cref="ReadInt32s"/>
    public void ReadDoubles(ref ListBuilder<double> values) => ReadScalars<double, DoubleReader>(ref values);

    /// <inheritdoc cref="ReadInt32s"/>
    public void ReadBools(ref ListBuilder<bool> values) => ReadScalars<bool, BoolReader>(ref values);

    /// <inheritdoc cref="ReadInt32s"/>
    public void ReadStrings(ref ListBuilder<string> values) => ReadScalars<string, StringReader>(ref values);

    /// <inheritdoc cref="ReadInt32s"/>
    public void ReadBytesList(ref ListBuilder<ByteString> values) => ReadScalars<ByteString, BytesReader>(ref values);

    /// <summary>Reads the entries of a map field: one, or a list of them.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="names">The names of the fields of the message.</param>
    /// <param name="field">The index of the field.</param>
    /// <param name="map">Collects the entries.</param>
    /// <param name="keys">Reads a key.</param>
    /// <param name="values">Reads a value.</param>
    public void ReadMap<TKey, TValue>(
        FieldNames names, int field, ref MapBuilder<TKey, TValue> map, ValueCodec<TKey> keys, ValueCodec<TValue> values)
        where TKey : notnull
    {
        if (!BeginMessages(out bool list))
        {
            return;
        }
        FieldShape valueShape = names.Shape.Fields[field].Message!.FindField("value")!;
        do
        {
            byte outer = BeginMessage();
            ReadEntry(valueShape, ref map, keys, values);
            EndMessage(outer);
        }
        while (NextElement(list));
    }

    private void ReadEntry<TKey, TValue>(
        FieldShape valueShape, ref MapBuilder<TKey, TValue> map, ValueCodec<TKey> keys, ValueCodec<TValue> values)
        where TKey : notnull
    {
        uint seen = 0;
        TKey? key = default;
        TValue? value = default;
        while (NextField())
        {
            if (TryName("key"u8) && MarkSeen(ref seen, 1))
            {
                ReadColon();
                key = keys.Read(ref this);
            }
            else if (TryName("value"u8) && MarkSeen(ref seen, 2))
            {
                if (!values.IsMessage)
                {
                    ReadColon();
                }
                value = values.Read(ref this);
            }
            else
            {
                Fail();
            }
        }
        if ((seen & 2) == 0)
        {
            if (valueShape.Cardinality == FieldCardinality.Required)
            {
                Fail();
                return;
            }
            value = values.Empty(valueShape);
        }
        if (!map.Set((seen & 1) == 0 ? keys.Empty(null) : key!, value!))
        {
            Notice();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadScalars<T, TReader>(ref ListBuilder<T> values)
        where TReader : struct, IScalarReader<T>
    {
        if (!BeginScalars(out bool list))
        {
            return;
        }
        do
        {
            values.Add(TReader.Read(ref this));
        }
        while (NextScalar(list));
    }

    // The fast path: nearly every name is followed by its usual separator.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly FieldName NextName(FieldNames names, int last, out int position)
    {
        ReadOnlySpan<byte> text = _text;
        position = SkipTrivia(text, _position);
        _fieldStart = _position;
        if (IsClose(position))
        {
            return ref Unsafe.NullRef<FieldName>();
        }
        ref readonly FieldName field = ref names.FindUsual(text, position, last);
        if (!Unsafe.IsNullRef(in field))
        {
            int end = position + field.Advance;
            _afterField = true;
            _position = field.IsScalar ? SkipTrivia(text, end) : end;
        }
        return ref field;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref readonly FieldName NextNameSlowly(FieldNames names, out bool isEnd)
    {
        isEnd = !NextField();
        if (isEnd)
        {
            return ref Unsafe.NullRef<FieldName>();
        }
        ref readonly FieldName field = ref names.FindSlowly(_text, _position, out int end);
        if (!Unsafe.IsNullRef(in field))
        {
            _position = end;
            if (field.IsScalar)
            {
                ReadColon();
            }
        }
        return ref field;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsClose(int position) => _close != 0 && (uint)position < (uint)_text.Length && _text[position] == _close;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipTrivia(ReadOnlySpan<byte> text, int position) =>
        (uint)position < (uint)text.Length && (text[position] is <= (byte)' ' or (byte)'#') ? Trivia.Skip(text, position) : position;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Pass(ref readonly FieldName field) => !field.IsSpecial ? field.Field : PassSpecial(in field);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int PassSpecial(ref readonly FieldName field)
    {
        HasNotice |= field.IsDeprecated;
        return field.IsGroupField && _isMerge ? Repeated() : field.Field;
    }

    private int End(bool hasRequired)
    {
        if (!hasRequired)
        {
            Lack();
        }
        return EndOfMessage;
    }

    private int Repeated()
    {
        Fail();
        return Failed;
    }

    // The caller reads extensions, because it has the builder that collects them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int UnknownField(FieldNames names) => Peek == '[' && names.Shape.IsExtendable ? int.MaxValue : Repeated();

    private interface IScalarReader<T>
    {
        static abstract T Read(ref TextFormatReader reader);
    }

    private readonly struct Int32Reader : IScalarReader<int>
    {
        public static int Read(ref TextFormatReader reader) => reader.ReadInt32();
    }

    private readonly struct Int64Reader : IScalarReader<long>
    {
        public static long Read(ref TextFormatReader reader) => reader.ReadInt64();
    }

    private readonly struct UInt32Reader : IScalarReader<uint>
    {
        public static uint Read(ref TextFormatReader reader) => reader.ReadUInt32();
    }

    private readonly struct UInt64Reader : IScalarReader<ulong>
    {
        public static ulong Read(ref TextFormatReader reader) => reader.ReadUInt64();
    }

    private readonly struct FloatReader : IScalarReader<float>
    {
        public static float Read(ref TextFormatReader reader) => reader.ReadFloat();
    }

    private readonly struct DoubleReader : IScalarReader<double>
    {
        public static double Read(ref TextFormatReader reader) => reader.ReadDouble();
    }

    private readonly struct BoolReader : IScalarReader<bool>
    {
        public static bool Read(ref TextFormatReader reader) => reader.ReadBool();
    }

    private readonly struct StringReader : IScalarReader<string>
    {
        public static string Read(ref TextFormatReader reader) => reader.ReadString();
    }

    private readonly struct BytesReader : IScalarReader<ByteString>
    {
        public static ByteString Read(ref TextFormatReader reader) => reader.ReadBytes();
    }
}
