namespace AmctGen.Generator.Emit;

/// <summary>Emits the methods of a record that read and write text and JSON.</summary>
internal static class TextMethodsEmitter
{
    private const string ReaderOptions = "global::AmctGen.Text.TextReaderOptions? options";
    private const string WriterOptions = "global::AmctGen.Text.TextWriterOptions? options";
    private const string Output = "global::System.Buffers.IBufferWriter<byte> output";
    private const string InvalidOperation = "global::System.InvalidOperationException";
    private const string JsonFormat = "global::AmctGen.Json.JsonFormat";

    public static void Emit(SourceWriter writer, string name)
    {
        EmitReading(writer, name, "string text", "text", "The message in text format.");
        EmitReading(writer, name, "global::System.ReadOnlySpan<byte> utf8", "utf8", "The message in text format, as UTF-8.");
        writer.WriteMember($$"""
            /// <summary>The message in text format.</summary>
            public string ToText() => {{RuntimeNames.TextFormat}}.ToText(this);

            /// <summary>The message in text format.</summary>
            /// <param name="options">How to write; null for the defaults.</param>
            public string ToText({{WriterOptions}}) => {{RuntimeNames.TextFormat}}.ToText(this, options);

            /// <summary>Writes the message in text format, as UTF-8.</summary>
            /// <param name="output">The buffer to append to.</param>
            public void WriteTo({{Output}}) => {{RuntimeNames.TextFormat}}.Write(this, output);

            /// <summary>Writes the message in text format, as UTF-8.</summary>
            /// <param name="output">The buffer to append to.</param>
            /// <param name="options">How to write; null for the defaults.</param>
            public void WriteTo({{Output}}, {{WriterOptions}}) => {{RuntimeNames.TextFormat}}.Write(this, output, options);

            /// <summary>Reads a message from JSON, by protobuf's mapping. <c>AmctGen.Json.JsonFormat</c> has options.</summary>
            /// <param name="json">The message as JSON.</param>
            /// <exception cref="global::AmctGen.Text.TextFormatException">The JSON has errors; the exception lists all of them.</exception>
            public static {{name}} ParseJson(string json) => {{JsonFormat}}.Parse<{{name}}>(json);

            /// <summary>The message as JSON on one line, by protobuf's mapping. <c>AmctGen.Json.JsonFormat</c> has options.</summary>
            /// <exception cref="{{InvalidOperation}}">JSON cannot express the message; the exception names the field.</exception>
            public string ToJson() => {{JsonFormat}}.ToJson(this);

            /// <summary>The message in text format.</summary>
            public override string ToString() => ToText();
            """);
    }

    private static void EmitReading(SourceWriter writer, string name, string parameter, string argument, string meaning)
    {
        string diagnostics = RuntimeNames.Array("global::AmctGen.Text.TextDiagnostic");
        string results = $"{RuntimeNames.NotNullWhenTrue} out {name}? message, out {diagnostics} diagnostics";
        string parse = $"{RuntimeNames.TextFormat}.Parse<{name}>({argument}";
        string text = $"/// <param name=\"{argument}\">{meaning}</param>";
        writer.WriteMember($$"""
            /// <summary>Reads a message.</summary>
            {{text}}
            /// <exception cref="global::AmctGen.Text.TextFormatException">The text has errors; the exception lists all of them.</exception>
            public static {{name}} ParseText({{parameter}}) => {{parse}});

            /// <summary>Reads a message.</summary>
            {{text}}
            /// <param name="options">How to read; null for the defaults.</param>
            /// <exception cref="global::AmctGen.Text.TextFormatException">The text has errors; the exception lists all of them.</exception>
            public static {{name}} ParseText({{parameter}}, {{ReaderOptions}}) => {{parse}}, options);

            /// <summary>Reads a message, if the text has no errors.</summary>
            {{text}}
            /// <param name="message">The message; null if the text has errors.</param>
            /// <param name="diagnostics">All errors and warnings.</param>
            public static bool TryParseText({{parameter}}, {{results}}) =>
                {{RuntimeNames.TextFormat}}.TryParse({{argument}}, out message, out diagnostics);

            /// <summary>Reads a message, if the text has no errors.</summary>
            {{text}}
            /// <param name="message">The message; null if the text has errors.</param>
            /// <param name="diagnostics">All errors and warnings.</param>
            /// <param name="options">How to read; null for the defaults.</param>
            public static bool TryParseText({{parameter}}, {{results}}, {{ReaderOptions}}) =>
                {{RuntimeNames.TextFormat}}.TryParse({{argument}}, out message, out diagnostics, options);
            """);
    }
}
