using System.Text;
using AmctGen.Text;

namespace AmctGen.Binary;

/// <summary>Reads messages in protobuf's binary format, by their shapes.</summary>
/// <remarks>
/// It is meant for files of other tools, for example models of which only a part is of interest: what the schema does not declare is
/// skipped and never held in memory. Writing, and reading with high throughput, are left to Google.Protobuf.
/// </remarks>
public static class BinaryFormat
{
    /// <summary>Reads a message.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="source">The bytes; read to the end.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="BinaryFormatException">The bytes are not a message of this type, or exceed a limit.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static T Parse<T>(Stream source, BinaryReaderOptions? options = null)
        where T : class, IMessage<T>
    {
        byte[] text = ReadText(source, T.Shape, options);
        return TextFormat.TryParse(text, out T? message, out EquatableArray<TextDiagnostic> problems, TextOptions(options))
            ? message
            : throw Failure(problems);
    }

    /// <summary>Reads a message without generated code.</summary>
    /// <param name="source">The bytes; read to the end.</param>
    /// <param name="shape">The schema's view of the message.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    /// <exception cref="BinaryFormatException">The bytes are not a message of this type, or exceed a limit.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static IMessage Parse(Stream source, MessageShape shape, BinaryReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(shape);
        byte[] text = ReadText(source, shape, options);
        return TextFormat.TryParse(text, shape, out IMessage? message, out EquatableArray<TextDiagnostic> problems, TextOptions(options))
            ? message
            : throw Failure(problems);
    }

    /// <summary>
    /// The canonical text of a message, with the fields that the schema does not declare by their numbers, and the content of each Any
    /// whose type is known as a message. A required field that is missing is not an error.
    /// </summary>
    /// <param name="source">The bytes; read to the end.</param>
    /// <param name="shape">The schema's view of the message.</param>
    /// <param name="options">The options of the reader; null for the defaults. What the schema does not declare counts too.</param>
    /// <exception cref="BinaryFormatException">The bytes are not a message of this type, or exceed a limit.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static string ToText(Stream source, MessageShape shape, BinaryReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return Encoding.UTF8.GetString(ReadText(source, shape, options, keepsUnknown: true));
    }

    private static byte[] ReadText(Stream source, MessageShape shape, BinaryReaderOptions? options, bool keepsUnknown = false)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= BinaryReaderOptions.Default;
        WireMessage message = new WireMessageReader(new WireReader(source), options, keepsUnknown).Read(shape);
        return WireTextWriter.Write(message, options, keepsUnknown);
    }

    private static TextReaderOptions TextOptions(BinaryReaderOptions? options) => new()
    {
        DepthLimit = (options ?? BinaryReaderOptions.Default).DepthLimit + 1,
        Registry = (options ?? BinaryReaderOptions.Default).Registry,
    };

    // What the binary format allows and a message does not: a required field that is missing, or a string that is not UTF-8.
    private static BinaryFormatException Failure(EquatableArray<TextDiagnostic> problems) =>
        new(problems.First(static problem => problem.Severity == TextSeverity.Error).Message);
}
