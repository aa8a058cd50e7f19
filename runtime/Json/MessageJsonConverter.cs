using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write messages by protobuf's mapping. Messages name it in an attribute.</summary>
/// <remarks>
/// A converter with other options, or with a registry of extensions and of types inside an Any, is added to
/// <see cref="JsonSerializerOptions.Converters"/>: it takes precedence over the attribute. Naming policies, number handling and ignore
/// conditions of the serializer do not apply inside of messages.
/// </remarks>
/// <typeparam name="T">The message's type.</typeparam>
public sealed class MessageJsonConverter<T> : JsonConverter<T>
    where T : class, IMessage<T>
{
    private readonly MessageJsonReaderOptions _readerOptions;
    private readonly MessageJsonWriterOptions _writerOptions;

    /// <summary>A converter with the default options.</summary>
    public MessageJsonConverter()
        : this(MessageJsonReaderOptions.Default, MessageJsonWriterOptions.Default)
    {
    }

    /// <summary>A converter with other options.</summary>
    /// <param name="readerOptions">How to read.</param>
    /// <param name="writerOptions">How to write; indentation is the serializer's.</param>
    public MessageJsonConverter(MessageJsonReaderOptions readerOptions, MessageJsonWriterOptions writerOptions)
    {
        ArgumentNullException.ThrowIfNull(readerOptions);
        ArgumentNullException.ThrowIfNull(writerOptions);
        _readerOptions = readerOptions;
        _writerOptions = writerOptions;
    }

    /// <summary>Whether <c>null</c> is a message: it is a <c>google.protobuf.Value</c>, and the absence of any other message.</summary>
    public override bool HandleNull => WellKnownShapes.Of(T.Shape) == WellKnownType.Value;

    /// <summary>Reads a message.</summary>
    /// <param name="reader">The reader, positioned at the message.</param>
    /// <param name="typeToConvert">The message's type.</param>
    /// <param name="options">The serializer's options, which do not apply inside of messages.</param>
    /// <exception cref="JsonException">
    /// The JSON is not that of the message. The inner exception lists the errors; their places are counted from the start of the message.
    /// </exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using PooledBuffer json = PooledBuffer.Rent();
        CopyValue(ref reader, json);
        if (JsonFormat.TryParse(json.Written, out T? message, out EquatableArray<TextDiagnostic> findings, _readerOptions))
        {
            return message;
        }
        TextFormatException errors = JsonFormat.Failure(findings, _readerOptions);
        IEnumerable<string> words = errors.Errors
            .Select(static error => error.FieldPath is null ? error.Message : $"{error.FieldPath}: {error.Message}");
        throw new JsonException($"{T.Shape.FullName} cannot be read: {string.Join("; ", words)}", errors);
    }

    /// <summary>Writes a message.</summary>
    /// <param name="writer">The writer, positioned where a value is expected.</param>
    /// <param name="value">The message.</param>
    /// <param name="options">The serializer's options, which do not apply inside of messages.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            ArgumentNullException.ThrowIfNull(writer);
            writer.WriteNullValue();
            return;
        }
        JsonFormat.Write(value, writer, _writerOptions);
    }

    // The tokens as they are written, without what only the serializer's options allow: comments and commas at the end.
    private static void CopyValue(ref Utf8JsonReader reader, PooledBuffer json)
    {
        int depth = 0;
        bool isFirst = true;
        do
        {
            JsonTokenType type = reader.TokenType;
            bool isEnd = type is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (type == JsonTokenType.Comment)
            {
                continue;
            }
            if (!isFirst && !isEnd)
            {
                json.Write(","u8);
            }
            bool isName = type == JsonTokenType.PropertyName;
            bool isQuoted = isName || type == JsonTokenType.String;
            json.Write(isQuoted ? "\""u8 : default);
            CopyToken(ref reader, json);
            json.Write(isName ? "\":"u8 : isQuoted ? "\""u8 : default);
            bool isBegin = type is JsonTokenType.StartObject or JsonTokenType.StartArray;
            depth += isBegin ? 1 : isEnd ? -1 : 0;
            isFirst = isBegin || isName;
        }
        while (depth > 0 && reader.Read());
    }

    private static void CopyToken(ref Utf8JsonReader reader, PooledBuffer json)
    {
        if (!reader.HasValueSequence)
        {
            json.Write(reader.ValueSpan);
            return;
        }
        foreach (ReadOnlyMemory<byte> part in reader.ValueSequence)
        {
            json.Write(part.Span);
        }
    }
}
