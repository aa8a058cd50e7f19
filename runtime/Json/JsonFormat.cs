using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>Reads and writes messages as JSON, by protobuf's mapping.</summary>
public static class JsonFormat
{
    // A list of messages is two levels of JSON, so text has its limit first.
    private static readonly JsonWriterOptions s_oneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 4 * TextDocument.MaximumDepth,
    };

    private static readonly JsonWriterOptions s_indented = s_oneLine with { Indented = true };

    /// <summary>Reads a message.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="json">The JSON; a lone surrogate counts as U+FFFD.</param>
    /// <exception cref="TextFormatException">The JSON has errors; the exception lists all that can be found.</exception>
    public static T Parse<T>(string json)
        where T : class, IMessage<T> =>
        Parse<T>(json, MessageJsonReaderOptions.Default);

    /// <summary>Reads a message.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="json">The JSON; a lone surrogate counts as U+FFFD.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="TextFormatException">The JSON has errors; the exception lists all that can be found.</exception>
    public static T Parse<T>(string json, MessageJsonReaderOptions options)
        where T : class, IMessage<T> =>
        TryParse(json, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            ? message
            : throw Failure(diagnostics, options);

    /// <summary>Reads a message.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">The JSON in UTF-8, without a byte order mark.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="TextFormatException">The JSON has errors; the exception lists all that can be found.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, MessageJsonReaderOptions options)
        where T : class, IMessage<T> =>
        TryParse(utf8, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            ? message
            : throw Failure(diagnostics, options);

    /// <summary>Reads a message of a type that has no generated code, with the same result.</summary>
    /// <param name="utf8">The JSON in UTF-8, without a byte order mark.</param>
    /// <param name="shape">The message's type.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="TextFormatException">The JSON has errors; the exception lists all that can be found.</exception>
    public static IMessage Parse(ReadOnlySpan<byte> utf8, MessageShape shape, MessageJsonReaderOptions options) =>
        TryParse(utf8, shape, out IMessage? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            ? message
            : throw Failure(diagnostics, options);

    /// <summary>Reads a message if the JSON has no errors.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="json">The JSON; a lone surrogate counts as U+FFFD.</param>
    /// <param name="message">The message.</param>
    /// <param name="diagnostics">The findings in the JSON; there may be warnings without errors.</param>
    public static bool TryParse<T>(string json, [NotNullWhen(true)] out T? message, out EquatableArray<TextDiagnostic> diagnostics)
        where T : class, IMessage<T> =>
        TryParse(json, out message, out diagnostics, MessageJsonReaderOptions.Default);

    /// <summary>Reads a message if the JSON has no errors.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="json">The JSON; a lone surrogate counts as U+FFFD.</param>
    /// <param name="message">The message.</param>
    /// <param name="diagnostics">The findings in the JSON; there may be warnings without errors.</param>
    /// <param name="options">How to read.</param>
    public static bool TryParse<T>(
        string json,
        [NotNullWhen(true)] out T? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        MessageJsonReaderOptions options)
        where T : class, IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return TryParse(utf8.AsSpan(0, Encoding.UTF8.GetBytes(json, utf8)), out message, out diagnostics, options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Reads a message if the JSON has no errors.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">The JSON in UTF-8, without a byte order mark.</param>
    /// <param name="message">The message.</param>
    /// <param name="diagnostics">The findings in the JSON; there may be warnings without errors.</param>
    /// <param name="options">How to read.</param>
    public static bool TryParse<T>(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out T? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        MessageJsonReaderOptions options)
        where T : class, IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(options);
        message = (T?)MessageJsonReader.Read(MessageReader<T>.Instance, utf8, options, out diagnostics);
        return message is not null;
    }

    /// <summary>Reads a message of a type that has no generated code, with the same result, if the JSON has no errors.</summary>
    /// <param name="utf8">The JSON in UTF-8, without a byte order mark.</param>
    /// <param name="shape">The message's type.</param>
    /// <param name="message">The message.</param>
    /// <param name="diagnostics">The findings in the JSON; there may be warnings without errors.</param>
    /// <param name="options">How to read.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        MessageShape shape,
        [NotNullWhen(true)] out IMessage? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        MessageJsonReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(options);
        message = MessageJsonReader.Read(shape.Reader, utf8, options, out diagnostics);
        return message is not null;
    }

    /// <summary>A message as JSON on one line.</summary>
    /// <param name="message">The message.</param>
    /// <exception cref="InvalidOperationException">
    /// JSON cannot express the message, for example a time after the year 9999. The exception names the field.
    /// </exception>
    public static string ToJson(IMessage message) => ToJson(message, MessageJsonWriterOptions.Default);

    /// <summary>A message as JSON.</summary>
    /// <param name="message">The message.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="InvalidOperationException">
    /// JSON cannot express the message, for example a time after the year 9999. The exception names the field.
    /// </exception>
    public static string ToJson(IMessage message, MessageJsonWriterOptions options)
    {
        using PooledBuffer buffer = PooledBuffer.Rent();
        Write(message, buffer, options);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>Writes a message as JSON in UTF-8. If it throws an exception, a part may have been written.</summary>
    /// <remarks>
    /// Characters that only HTML treats specially are not escaped: for JSON in HTML, use a <see cref="Utf8JsonWriter"/> with its default
    /// encoder.
    /// </remarks>
    /// <param name="message">The message.</param>
    /// <param name="output">The buffer to append to.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="InvalidOperationException">
    /// JSON cannot express the message, for example a time after the year 9999. The exception names the field.
    /// </exception>
    public static void Write(IMessage message, IBufferWriter<byte> output, MessageJsonWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var writer = new Utf8JsonWriter(output, options.IsIndented ? s_indented : s_oneLine);
        Write(message, writer, options);
    }

    /// <summary>Writes a message as a value of a larger JSON text.</summary>
    /// <param name="message">The message.</param>
    /// <param name="output">The writer, positioned where a value is expected. It decides about indentation and escapes.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="InvalidOperationException">
    /// JSON cannot express the message, for example a time after the year 9999. The exception names the field.
    /// </exception>
    public static void Write(IMessage message, Utf8JsonWriter output, MessageJsonWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        MessageJsonWriter.Write(message, output, options);
    }

    internal static TextFormatException Failure(EquatableArray<TextDiagnostic> diagnostics, MessageJsonReaderOptions options) =>
        new(diagnostics.Where(static finding => finding.Severity == TextSeverity.Error).ToEquatableArray(), options.FileName);
}
