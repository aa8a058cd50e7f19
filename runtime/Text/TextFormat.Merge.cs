using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AmctGen.Generated;

namespace AmctGen.Text;

/// <content>Merges texts into messages that are being built.</content>
public static partial class TextFormat
{
    /// <summary>Reads a message, in which required fields may be missing, and merges it into a builder. Called by generated code.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="text">The text; a lone surrogate counts as U+FFFD.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TBuilder Merge<TBuilder, T>(TBuilder builder, string text, TextReaderOptions? options)
        where TBuilder : class, IMessageBuilder<TBuilder, T>
        where T : class, IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Merge<TBuilder, T>(builder, utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)), options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Reads a message, in which required fields may be missing, and merges it into a builder. Called by generated code.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static TBuilder Merge<TBuilder, T>(TBuilder builder, ReadOnlySpan<byte> utf8, TextReaderOptions? options)
        where TBuilder : class, IMessageBuilder<TBuilder, T>
        where T : class, IMessage<T>
    {
        ArgumentNullException.ThrowIfNull(builder);
        options = (options ?? TextReaderOptions.Default) with { Partial = PartialText.OutsideExtensions };
        if (TryParse(utf8, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options)
            || TryComplete(builder, utf8, options, out message))
        {
            return builder.MergeFrom(message);
        }
        throw Failure(diagnostics, options);
    }

    // An extension has no builder that could track its missing fields: it must be complete as soon as the text is merged. That is
    // tried on a copy.
    private static bool TryComplete<TBuilder, T>(
        TBuilder builder, ReadOnlySpan<byte> utf8, TextReaderOptions options, [NotNullWhen(true)] out T? message)
        where TBuilder : class, IMessageBuilder<TBuilder, T>
        where T : class, IMessage<T>
    {
        if (!TryParse(utf8, out message, out _, options with { Partial = PartialText.Everywhere }))
        {
            return false;
        }
        T merged;
        try
        {
            TBuilder copy = TBuilder.Create(MissingFields.BuildPartial<TBuilder, T>(builder));
            merged = MissingFields.BuildPartial<TBuilder, T>(copy.MergeFrom(message));
        }
        catch (MissingFieldsException)
        {
            return false;
        }
        TextDocument document = TextDocument.Parse(ToUtf8(merged), depthLimit: TextDocument.MaximumDepth);
        return Check(document, T.Shape, options with { Dialect = TextDialect.Strict, IgnoresUnknownFields = true })
            .All(static diagnostic => diagnostic.Severity != TextSeverity.Error);
    }
}
