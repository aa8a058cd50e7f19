using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AmctGen.Json;
using AmctGen.Text;
using AmctGen.Validation;

namespace AmctGen.Records;

/// <summary>The base of generated records: the members that do not depend on the fields. Extended by generated code only.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("{global::AmctGen.Generated.DebuggerText.Of(this),nq}")]
[SuppressMessage("Design", "CA1000", Justification = "The methods are called on the generated records, which are not generic.")]
public abstract record MessageRecord<TSelf>
    where TSelf : MessageRecord<TSelf>, IMessage<TSelf>
{
    /// <summary>Reads a message.</summary>
    /// <param name="text">The message in text format.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static TSelf ParseText(string text) => TextFormat.Parse<TSelf>(text);

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message in text format.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static TSelf ParseText(string text, TextReaderOptions? options) => TextFormat.Parse<TSelf>(text, options);

    /// <summary>Reads a message.</summary>
    /// <param name="utf8">The message in text format, as UTF-8.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static TSelf ParseText(ReadOnlySpan<byte> utf8) => TextFormat.Parse<TSelf>(utf8);

    /// <summary>Reads a message.</summary>
    /// <param name="utf8">The message in text format, as UTF-8.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="TextFormatException">The text has errors; the exception lists all of them.</exception>
    public static TSelf ParseText(ReadOnlySpan<byte> utf8, TextReaderOptions? options) => TextFormat.Parse<TSelf>(utf8, options);

    /// <summary>Reads a message, if the text has no errors.</summary>
    /// <param name="text">The message in text format.</param>
    /// <param name="message">The message; null if the text has errors.</param>
    /// <param name="diagnostics">All errors and warnings.</param>
    public static bool TryParseText(
        string text, [NotNullWhen(true)] out TSelf? message, out EquatableArray<TextDiagnostic> diagnostics) =>
        TextFormat.TryParse(text, out message, out diagnostics);

    /// <summary>Reads a message, if the text has no errors.</summary>
    /// <param name="text">The message in text format.</param>
    /// <param name="message">The message; null if the text has errors.</param>
    /// <param name="diagnostics">All errors and warnings.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    public static bool TryParseText(
        string text, [NotNullWhen(true)] out TSelf? message, out EquatableArray<TextDiagnostic> diagnostics, TextReaderOptions? options) =>
        TextFormat.TryParse(text, out message, out diagnostics, options);

    /// <summary>Reads a message, if the text has no errors.</summary>
    /// <param name="utf8">The message in text format, as UTF-8.</param>
    /// <param name="message">The message; null if the text has errors.</param>
    /// <param name="diagnostics">All errors and warnings.</param>
    public static bool TryParseText(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TSelf? message, out EquatableArray<TextDiagnostic> diagnostics) =>
        TextFormat.TryParse(utf8, out message, out diagnostics);

    /// <summary>Reads a message, if the text has no errors.</summary>
    /// <param name="utf8">The message in text format, as UTF-8.</param>
    /// <param name="message">The message; null if the text has errors.</param>
    /// <param name="diagnostics">All errors and warnings.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    public static bool TryParseText(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out TSelf? message,
        out EquatableArray<TextDiagnostic> diagnostics,
        TextReaderOptions? options) =>
        TextFormat.TryParse(utf8, out message, out diagnostics, options);

    /// <summary>Reads a message from JSON, by protobuf's mapping. <see cref="JsonFormat"/> has options.</summary>
    /// <param name="json">The message as JSON.</param>
    /// <exception cref="TextFormatException">The JSON has errors; the exception lists all of them.</exception>
    public static TSelf ParseJson(string json) => JsonFormat.Parse<TSelf>(json);

    /// <summary>The message in text format.</summary>
    public string ToText() => TextFormat.ToText((TSelf)this);

    /// <summary>The message in text format.</summary>
    /// <param name="options">How to write; null for the defaults.</param>
    public string ToText(TextWriterOptions? options) => TextFormat.ToText((TSelf)this, options);

    /// <summary>Writes the message in text format, as UTF-8.</summary>
    /// <param name="output">The buffer to append to.</param>
    public void WriteTo(IBufferWriter<byte> output) => TextFormat.Write((TSelf)this, output);

    /// <summary>Writes the message in text format, as UTF-8.</summary>
    /// <param name="output">The buffer to append to.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    public void WriteTo(IBufferWriter<byte> output, TextWriterOptions? options) => TextFormat.Write((TSelf)this, output, options);

    /// <summary>The message as JSON on one line, by protobuf's mapping. <see cref="JsonFormat"/> has options.</summary>
    /// <exception cref="InvalidOperationException">JSON cannot express the message; the exception names the field.</exception>
    public string ToJson() => JsonFormat.ToJson((TSelf)this);

    /// <summary>Finds violations in this message and in the messages inside it.</summary>
    public ValidationResult Validate() => ValidationContext.Run((TSelf)this);

    /// <summary>The message in text format.</summary>
    public sealed override string ToString() => ToText();

    /// <summary>Whether there is another record. The generated record, which is sealed, compares the fields.</summary>
    /// <param name="other">The other record.</param>
    public virtual bool Equals(MessageRecord<TSelf>? other) => other is not null;

    /// <summary>The part of the hash code that does not depend on the fields.</summary>
    public override int GetHashCode() => 0;

    /// <summary>Does nothing: <see cref="ToString"/> returns text format.</summary>
    /// <param name="builder">Where the compiler's version of the method would print the fields.</param>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
