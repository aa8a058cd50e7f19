using System.ComponentModel;
using AmctGen.Generated;
using AmctGen.Text;

namespace AmctGen.Records;

/// <summary>The base of generated builders: the members that do not depend on the fields. Extended by generated code only.</summary>
/// <typeparam name="TBuilder">The builder itself.</typeparam>
/// <typeparam name="TMessage">The message it builds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MessageBuilder<TBuilder, TMessage>
    where TBuilder : MessageBuilder<TBuilder, TMessage>, IMessageBuilder<TBuilder, TMessage>
    where TMessage : class, IMessage<TMessage>
{
    /// <summary>Merges a message that is read from text. Its required fields may be missing.</summary>
    /// <param name="text">The message to merge, in text format.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public TBuilder MergeText(string text) => MergeText(text, null);

    /// <summary>Merges a message that is read from text. Its required fields may be missing.</summary>
    /// <param name="text">The message to merge, in text format.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public TBuilder MergeText(string text, TextReaderOptions? options) =>
        TextFormat.Merge<TBuilder, TMessage>((TBuilder)this, text, options);

    /// <summary>Merges a message that is read from text. Its required fields may be missing.</summary>
    /// <param name="utf8">The message to merge, in text format, as UTF-8.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public TBuilder MergeText(ReadOnlySpan<byte> utf8) => MergeText(utf8, null);

    /// <summary>Merges a message that is read from text. Its required fields may be missing.</summary>
    /// <param name="utf8">The message to merge, in text format, as UTF-8.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public TBuilder MergeText(ReadOnlySpan<byte> utf8, TextReaderOptions? options) =>
        TextFormat.Merge<TBuilder, TMessage>((TBuilder)this, utf8, options);

    /// <summary>Builds the message. The builder can be used again afterwards.</summary>
    /// <exception cref="MissingFieldsException">Required fields are not set; the exception lists their paths.</exception>
    public TMessage Build() => MissingFields.Build<TBuilder, TMessage>((TBuilder)this);
}
