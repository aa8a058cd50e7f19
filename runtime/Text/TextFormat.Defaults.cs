using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using AmctGen.Generated;

namespace AmctGen.Text;

// Overloads with the default options.
public static partial class TextFormat
{
    /// <inheritdoc cref="Parse{T}(string, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static T Parse<T>(string text)
        where T : class, IMessage<T> =>
        Parse<T>(text, null);

    /// <inheritdoc cref="Parse{T}(ReadOnlySpan{byte}, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static T Parse<T>(ReadOnlySpan<byte> utf8)
        where T : class, IMessage<T> =>
        Parse<T>(utf8, null);

    /// <inheritdoc cref="Parse{T}(Stream, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static T Parse<T>(Stream utf8)
        where T : class, IMessage<T> =>
        Parse<T>(utf8, null);

    /// <inheritdoc cref="ParseFile{T}(string, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static T ParseFile<T>(string path)
        where T : class, IMessage<T> =>
        ParseFile<T>(path, null);

    /// <inheritdoc cref="TryParseFile{T}(string, out T, out EquatableArray{TextDiagnostic}, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static bool TryParseFile<T>(
        string path, [NotNullWhen(true)] out T? message, out EquatableArray<TextDiagnostic> diagnostics)
        where T : class, IMessage<T> =>
        TryParseFile<T>(path, out message, out diagnostics, null);

    /// <inheritdoc cref="TryParse{T}(string, out T, out EquatableArray{TextDiagnostic}, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static bool TryParse<T>(
        string text, [NotNullWhen(true)] out T? message, out EquatableArray<TextDiagnostic> diagnostics)
        where T : class, IMessage<T> =>
        TryParse<T>(text, out message, out diagnostics, null);

    /// <inheritdoc cref="TryParse{T}(Stream, out T, out EquatableArray{TextDiagnostic}, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static bool TryParse<T>(
        Stream utf8, [NotNullWhen(true)] out T? message, out EquatableArray<TextDiagnostic> diagnostics)
        where T : class, IMessage<T> =>
        TryParse<T>(utf8, out message, out diagnostics, null);

    /// <inheritdoc cref="TryParse{T}(ReadOnlySpan{byte}, out T, out EquatableArray{TextDiagnostic}, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static bool TryParse<T>(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? message, out EquatableArray<TextDiagnostic> diagnostics)
        where T : class, IMessage<T> =>
        TryParse<T>(utf8, out message, out diagnostics, null);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, MessageShape, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static IMessage Parse(ReadOnlySpan<byte> utf8, MessageShape shape) =>
        Parse(utf8, shape, null);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, MessageShape, out IMessage?, out EquatableArray{TextDiagnostic}, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        MessageShape shape,
        [NotNullWhen(true)] out IMessage? message,
        out EquatableArray<TextDiagnostic> diagnostics) =>
        TryParse(utf8, shape, out message, out diagnostics, null);

    /// <inheritdoc cref="Edit{T}(string, Func{T, T}, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static string Edit<T>(string text, Func<T, T> edit)
        where T : class, IMessage<T> =>
        Edit<T>(text, edit, null);

    /// <inheritdoc cref="Edit{T}(ReadOnlySpan{byte}, Func{T, T}, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static byte[] Edit<T>(ReadOnlySpan<byte> utf8, Func<T, T> edit)
        where T : class, IMessage<T> =>
        Edit<T>(utf8, edit, null);

    /// <inheritdoc cref="ToText(IMessage, TextWriterOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static string ToText(IMessage message) =>
        ToText(message, null);

    /// <inheritdoc cref="Write(IMessage, IBufferWriter{byte}, TextWriterOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static void Write(IMessage message, IBufferWriter<byte> output) =>
        Write(message, output, null);

    /// <inheritdoc cref="Write(IMessage, Stream, TextWriterOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static void Write(IMessage message, Stream output) =>
        Write(message, output, null);

    /// <inheritdoc cref="Merge{TBuilder, T}(TBuilder, string, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static TBuilder Merge<TBuilder, T>(TBuilder builder, string text)
        where TBuilder : class, IMessageBuilder<TBuilder, T>
        where T : class, IMessage<T> =>
        Merge<TBuilder, T>(builder, text, null);

    /// <inheritdoc cref="Merge{TBuilder, T}(TBuilder, ReadOnlySpan{byte}, TextReaderOptions?)"
    ///   path="//*[not(self::param[@name='options'])]"/>
    public static TBuilder Merge<TBuilder, T>(TBuilder builder, ReadOnlySpan<byte> utf8)
        where TBuilder : class, IMessageBuilder<TBuilder, T>
        where T : class, IMessage<T> =>
        Merge<TBuilder, T>(builder, utf8, null);
}
