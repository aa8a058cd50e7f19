using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AmctGen.Generated;

namespace AmctGen.Text;

/// <summary>Reads and writes messages in protobuf's text format.</summary>
public static partial class TextFormat
{
    /// <summary>Reads a message from a text.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="text">The text; a lone surrogate counts as U+FFFD.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static T Parse<T>(string text, TextReaderOptions? options)
        where T : class, IMessage<T> =>
        TryParse(text, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            ? message
            : throw Failure(diagnostics, options);

    /// <summary>Reads a message from a text.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, TextReaderOptions? options)
        where T : class, IMessage<T> =>
        TryParse(utf8, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            ? message
            : throw Failure(diagnostics, options);

    /// <summary>Reads a message. The stream is read to its end first.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static T Parse<T>(Stream utf8, TextReaderOptions? options)
        where T : class, IMessage<T> =>
        TryParse(utf8, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            ? message
            : throw Failure(diagnostics, options);

    /// <summary>Reads a message from a file. Errors name the file.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="path">The file's path.</param>
    /// <param name="options">How to read; null for the default. <see cref="TextReaderOptions.FileName"/> is what errors call the file, by
    /// default its path.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them, each as <c>path(line,column): error
    /// ...</c>.</exception>
    /// <exception cref="IOException">The file cannot be read, for example because it does not exist.</exception>
    public static T ParseFile<T>(string path, TextReaderOptions? options)
        where T : class, IMessage<T>
    {
        options ??= TextReaderOptions.Default;
        options = options.FileName is null ? options with { FileName = path } : options;
        return TryParseFile(path, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            ? message
            : throw Failure(diagnostics, options);
    }

    /// <summary>
    /// Reads a message from a file if its text has no errors. The findings do not name the file: print the path before each.
    /// </summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="path">The file's path.</param>
    /// <param name="message">The message.</param>
    /// <param name="diagnostics">The findings in the text; there may be warnings without errors.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="IOException">The file cannot be read, for example because it does not exist.</exception>
    public static bool TryParseFile<T>(
        string path,
        [NotNullWhen(true)] out T? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        TextReaderOptions? options)
        where T : class, IMessage<T>
    {
        using FileStream file = File.OpenRead(path);
        return TryParse(file, out message, out diagnostics, options);
    }

    /// <summary>Reads a message if the text has no errors.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="text">The text; a lone surrogate counts as U+FFFD.</param>
    /// <param name="message">The message.</param>
    /// <param name="diagnostics">The findings in the text; there may be warnings without errors.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    public static bool TryParse<T>(
        string text,
        [NotNullWhen(true)] out T? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        TextReaderOptions? options)
        where T : class, IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            int length = Encoding.UTF8.GetBytes(text, utf8);
            return TryParse(utf8.AsSpan(0, length), out message, out diagnostics, options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Reads a message if the text has no errors. The stream is read to its end first.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="message">The message.</param>
    /// <param name="diagnostics">The findings in the text; there may be warnings without errors.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    public static bool TryParse<T>(
        Stream utf8,
        [NotNullWhen(true)] out T? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        TextReaderOptions? options)
        where T : class, IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(utf8);
        options ??= TextReaderOptions.Default;
        using PooledBuffer buffer = PooledBuffer.Rent();
        for (int read = -1; read != 0 && buffer.Written.Length <= LengthLimit(options);)
        {
            read = utf8.Read(buffer.GetSpan());
            buffer.Advance(read);
        }
        return TryParse(buffer.Written, out message, out diagnostics, options);
    }

    /// <summary>Reads a message if the text has no errors.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="message">The message.</param>
    /// <param name="diagnostics">The findings in the text; there may be warnings without errors.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    public static bool TryParse<T>(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out T? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        TextReaderOptions? options)
        where T : class, IMessage<T>
    {
        bool succeeded = TryParse(
            MessageReader<T>.Instance, utf8, out IMessage? read, out diagnostics, options ?? TextReaderOptions.Default);
        message = (T?)read;
        return succeeded;
    }

    /// <summary>Reads a message of a type that has no generated code, with the same result.</summary>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="shape">The message's type.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static IMessage Parse(ReadOnlySpan<byte> utf8, MessageShape shape, TextReaderOptions? options) =>
        TryParse(utf8, shape, out IMessage? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            ? message
            : throw Failure(diagnostics, options);

    /// <summary>Reads a message of a type that has no generated code, with the same result, if the text has no errors.</summary>
    /// <remarks>
    /// The message can be written, compared and put into an Any; it has no rules. <see cref="TextReaderOptions.Registry"/> is usually one
    /// from
    /// <see cref="ExtensionRegistry.FromShapes"/>.
    /// </remarks>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="shape">The message's type.</param>
    /// <param name="message">The message.</param>
    /// <param name="diagnostics">The findings in the text; there may be warnings without errors.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        MessageShape shape,
        [NotNullWhen(true)] out IMessage? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        TextReaderOptions? options)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return TryParse(shape.Reader, utf8, out message, out diagnostics, options ?? TextReaderOptions.Default);
    }

    private static bool TryParse(
        MessageReader type,
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out IMessage? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        TextReaderOptions options)
    {
        if (utf8.Length > LengthLimit(options))
        {
            message = null;
            diagnostics = new EquatableArray<TextDiagnostic>([TooLong(utf8.Length, options)]);
            return false;
        }
        ValueCache? recent = utf8.Length < ValueCache.ShortestText ? null : ValueCache.Rent();
        var reader = new TextFormatReader(
            utf8, options.DepthLimit, options.Registry, recent, options.Dialect) { IsPartial = options.Partial != PartialText.No };
        message = type.Read(ref reader);
        recent?.Return();
        if (!reader.HasFailed && Tokenizer.SkipTrivia(utf8, 0, TokenizerOptions.TextFormat, out _) < utf8.Length)
        {
            bool isChecked = reader.HasNotice || reader.HasLack;
            diagnostics = isChecked
                ? Check(TextDocument.Parse(utf8.ToArray(), options.Dialect, options.DepthLimit), type.Shape, options)
                : default;
            // Even if required fields may be missing in the whole message, they may not be missing in every nested one.
            if (!reader.HasLack || diagnostics.All(static finding => finding.Severity != TextSeverity.Error))
            {
                return true;
            }
            message = null;
            return false;
        }
        // The fast reader fails without a reason: the document finds all errors, or normalizes a text that is valid but rare.
        TextDocument document = TextDocument.Parse(utf8.ToArray(), options.Dialect, options.DepthLimit);
        diagnostics = Check(document, type.Shape, options);
        message = diagnostics.Any(static finding => finding.Severity == TextSeverity.Error
            || finding.Id == TextDiagnosticIds.SchemaIncomplete)
            ? null
            : ReadSound(type, document, options);
        return message is not null;
    }

    /// <summary>
    /// Changes a text so that it represents another message. Only the fields that differ are changed: comments, order and layout of all
    /// others stay.
    /// </summary>
    /// <remarks>
    /// A comment after an element on its line belongs to the element, and so do the comments on the lines directly above it: they are
    /// removed and moved with it.
    /// A comment that an empty line separates from the element below stays. New elements follow the layout of their neighbours. The dialect
    /// is always strict.
    /// </remarks>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="edit">Returns the new message for the message in the text.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static string Edit<T>(string text, Func<T, T> edit, TextReaderOptions? options)
        where T : class, IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        return Encoding.UTF8.GetString(Edit(Encoding.UTF8.GetBytes(text), edit, options));
    }

    /// <summary>
    /// Changes a text so that it represents another message. Only the fields that differ are changed: comments, order and layout of all
    /// others stay.
    /// </summary>
    /// <remarks>
    /// A comment after an element on its line belongs to the element, and so do the comments on the lines directly above it: they are
    /// removed and moved with it.
    /// A comment that an empty line separates from the element below stays. New elements follow the layout of their neighbours. The dialect
    /// is always strict.
    /// </remarks>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="edit">Returns the new message for the message in the text.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static byte[] Edit<T>(ReadOnlySpan<byte> utf8, Func<T, T> edit, TextReaderOptions? options)
        where T : class, IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(edit);
        options = (options ?? TextReaderOptions.Default) with { Dialect = TextDialect.Strict };
        T before = Parse<T>(utf8, options);
        T after = edit(before);
        ArgumentNullException.ThrowIfNull(after, nameof(edit));
        if (after.Equals(before))
        {
            return utf8.ToArray();
        }
        TextDocument document = TextDocument.Parse(utf8.ToArray(), depthLimit: TextDocument.MaximumDepth);
        byte[] edited = DocumentEditor.Apply(document, ToUtf8(before), ToUtf8(after), T.Shape, options.Registry.Shapes);
        return TryParse(edited, out T? result, out _, options with { DepthLimit = TextDocument.MaximumDepth }) && result.Equals(after)
            ? edited
            : throw new InvalidOperationException(
                $"the edited text of {T.Shape.FullName} does not mean what it should: this is a bug, please report it with both texts");
    }

    private static byte[] ToUtf8(IMessage message)
    {
        using PooledBuffer buffer = PooledBuffer.Rent();
        Write(message, buffer);
        return buffer.Written.ToArray();
    }

    private static int LengthLimit(TextReaderOptions options) => Math.Min(options.LengthLimit, TextReaderOptions.LongestText);

    private static TextDiagnostic TooLong(int length, TextReaderOptions options) => TextDocument.Parse(default).Finding(
        TextDiagnosticIds.TooLong, TextSeverity.Error, default,
            $"the text has {length} bytes, and {LengthLimit(options)} are allowed: shorten it, or raise the length limit");

    // The message of a document without errors.
    private static IMessage ReadSound(MessageReader type, TextDocument document, TextReaderOptions options) =>
        ReadPlain(type, DocumentNormalizer.Normalize(document, type.Shape, options.Registry.Shapes), options);

    /// <summary>Reads what <see cref="DocumentNormalizer"/> made.</summary>
    internal static IMessage ReadPlain(MessageReader type, byte[] plain, TextReaderOptions options)
    {
        var reader = new TextFormatReader(
            plain, options.DepthLimit, options.Registry) { IsNormalized = true, IsPartial = options.Partial != PartialText.No };
        IMessage message = type.Read(ref reader);
        return !reader.HasFailed
            ? message
            : throw new InvalidOperationException(
                $"the reader of {type.Shape.FullName} refuses a text in which the checker finds no error: this is a bug, please report it "
                    + $"with the text");
    }

    private static EquatableArray<TextDiagnostic> Check(TextDocument document, MessageShape shape, TextReaderOptions options) =>
        DocumentChecker.Check(document, shape, options.Dialect, options.Registry.Shapes, options.IgnoresUnknownFields, options.Partial);

    /// <summary>Returns the text of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="options">The options of the writer; null for the defaults.</param>
    public static string ToText(IMessage message, TextWriterOptions? options)
    {
        using PooledBuffer buffer = PooledBuffer.Rent();
        Write(message, buffer, options);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>Writes a message in UTF-8. If it throws an exception, a part may have been written.</summary>
    /// <param name="message">The message.</param>
    /// <param name="output">The writer to append to.</param>
    /// <param name="options">The options of the writer; null for the defaults.</param>
    public static void Write(IMessage message, IBufferWriter<byte> output, TextWriterOptions? options)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new TextFormatWriter(output, options ?? TextWriterOptions.Default);
        message.WriteTo(ref writer);
        writer.Complete();
    }

    /// <summary>Writes a message in UTF-8. If it throws an exception, a part may have been written.</summary>
    /// <param name="message">The message.</param>
    /// <param name="output">The writer to append to.</param>
    /// <param name="options">The options of the writer; null for the defaults.</param>
    public static void Write(IMessage message, Stream output, TextWriterOptions? options)
    {
        ArgumentNullException.ThrowIfNull(output);
        using PooledBuffer buffer = PooledBuffer.Rent(output);
        Write(message, buffer, options);
        buffer.Flush();
    }

    private static TextFormatException Failure(EquatableArray<TextDiagnostic> findings, TextReaderOptions? options) =>
        new(findings.Where(static finding => finding.Severity == TextSeverity.Error).ToEquatableArray(), options?.FileName);
}
