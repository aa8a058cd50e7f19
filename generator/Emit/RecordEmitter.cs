using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>Emits a message: the record, and through the other emitters everything inside it. Equality comes with the record.</summary>
internal static class RecordEmitter
{
    public static void Emit(SourceWriter writer, MessageModel message)
    {
        var layout = new MessageLayout(message);
        XmlDocs.WriteSummary(writer, message.Docs, $"The message {XmlDocs.Code(message.ProtoName)}.");
        if (message.IsDeprecated)
        {
            writer.WriteLine(RuntimeNames.Obsolete);
        }
        writer.WriteLine("[global::System.Diagnostics.DebuggerDisplay(\"{global::AmctGen.Generated.DebuggerText.Of(this),nq}\")]");
        writer.WriteLine($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::AmctGen.Json.MessageJsonConverter<{message.Name}>))]");
        writer.OpenBlock($"{writer.Access} sealed partial record {message.Name} : global::AmctGen.IMessage<{message.Name}>");
        foreach (OneofLayout oneof in layout.Oneofs)
        {
            OneofEmitter.EmitProperty(writer, oneof, [.. layout.Members[oneof]]);
        }
        foreach (FieldLayout field in layout.Fields)
        {
            FieldEmitter.EmitProperties(writer, field);
        }
        foreach (OneofLayout oneof in layout.Oneofs)
        {
            OneofEmitter.EmitType(writer, oneof, [.. layout.Members[oneof]]);
        }
        ExtensionsEmitter.EmitAccess(writer, layout);
        EmitText(writer, message.Name);
        ValidatorEmitter.Emit(writer, layout);
        BuilderEmitter.Emit(writer, layout);
        if (message.Resolver is not null)
        {
            ResolverEmitter.Emit(writer, message, message.Resolver);
        }
        if (message.Extensions is not null)
        {
            writer.WriteLine();
            ExtensionsEmitter.Emit(writer, message.Extensions);
        }
        EmitNested(writer, message);
        EmitPlumbing(writer, layout);
        writer.CloseBlock();
    }

    // What a person who reads the file need not know comes last.
    private static void EmitPlumbing(SourceWriter writer, MessageLayout layout)
    {
        EmitVariables(writer, layout);
        EmitConstructors(writer, layout);
        ShapeEmitter.Emit(writer, layout);
        writer.WriteMember($"{RuntimeNames.MessageShape} global::AmctGen.IMessage.MessageShape => Shape;");
        TextReaderEmitter.Emit(writer, layout);
        TextWriterEmitter.Emit(writer, layout);
        writer.WriteMember("""
            // Each record has such a listing of its members. It is never called: a message prints itself as text.
            private bool PrintMembers(global::System.Text.StringBuilder builder) => false;
            """);
    }

    private static void EmitVariables(SourceWriter writer, MessageLayout layout)
    {
        writer.WriteLine();
        foreach (string word in layout.HasWords)
        {
            writer.WriteLine($"private uint {word};");
        }
        foreach (FieldLayout field in layout.Fields)
        {
            FieldEmitter.EmitVariable(writer, field);
        }
        foreach (OneofLayout oneof in layout.Oneofs)
        {
            writer.WriteLine($"private int {oneof.CaseVariable};");
            writer.WriteLine($"private object? {oneof.ValueVariable};");
        }
        if (layout.ExtensionSet is not null)
        {
            writer.WriteLine($"private {RuntimeNames.ExtensionSet} {layout.ExtensionSet};");
        }
    }

    private static void EmitConstructors(SourceWriter writer, MessageLayout layout)
    {
        if (!layout.HasRequired)
        {
            return;
        }
        writer.WriteMember($$"""
            /// <summary>A message whose required fields an initializer sets.</summary>
            public {{layout.Message.Name}}()
            {
            }

            // An instance whose required fields the reader or the builder fills in.
            {{RuntimeNames.SetsRequiredMembers}}
            """);
        writer.OpenBlock($"private {layout.Message.Name}(global::AmctGen.Generated.Uninitialized _)");
        writer.CloseBlock();
    }

    private static void EmitText(SourceWriter writer, string name)
    {
        const string ReaderOptions = "global::AmctGen.Text.TextReaderOptions? options = null";
        const string WriterOptions = "global::AmctGen.Text.TextWriterOptions? options = null";
        const string Utf8 = "global::System.ReadOnlySpan<byte> utf8";
        string results = $"{RuntimeNames.NotNullWhenTrue} out {name}? message, out {RuntimeNames.Array("global::AmctGen.Text.TextDiagnostic")} diagnostics";
        writer.WriteMember($$"""
            /// <summary>Reads a message.</summary>
            /// <param name="text">The message in text format.</param>
            /// <param name="options">How to read; null for the usual.</param>
            /// <exception cref="global::AmctGen.Text.TextFormatException">The text has errors; the message names all of them.</exception>
            public static {{name}} ParseText(string text, {{ReaderOptions}}) => {{RuntimeNames.TextFormat}}.Parse<{{name}}>(text, options);

            /// <summary>Reads a message.</summary>
            /// <param name="utf8">The message in text format, as UTF-8.</param>
            /// <param name="options">How to read; null for the usual.</param>
            /// <exception cref="global::AmctGen.Text.TextFormatException">The text has errors; the message names all of them.</exception>
            public static {{name}} ParseText({{Utf8}}, {{ReaderOptions}}) => {{RuntimeNames.TextFormat}}.Parse<{{name}}>(utf8, options);

            /// <summary>Reads a message, if the text has no errors.</summary>
            /// <param name="text">The message in text format.</param>
            /// <param name="message">The message; null where the text has errors.</param>
            /// <param name="diagnostics">All errors and warnings.</param>
            /// <param name="options">How to read; null for the usual.</param>
            public static bool TryParseText(string text, {{results}}, {{ReaderOptions}}) => {{RuntimeNames.TextFormat}}.TryParse(text, out message, out diagnostics, options);

            /// <summary>Reads a message, if the text has no errors.</summary>
            /// <param name="utf8">The message in text format, as UTF-8.</param>
            /// <param name="message">The message; null where the text has errors.</param>
            /// <param name="diagnostics">All errors and warnings.</param>
            /// <param name="options">How to read; null for the usual.</param>
            public static bool TryParseText({{Utf8}}, {{results}}, {{ReaderOptions}}) => {{RuntimeNames.TextFormat}}.TryParse(utf8, out message, out diagnostics, options);

            /// <summary>The message in text format.</summary>
            /// <param name="options">How to write; null for the usual.</param>
            public string ToText({{WriterOptions}}) => {{RuntimeNames.TextFormat}}.ToText(this, options);

            /// <summary>Writes the message in text format, as UTF-8.</summary>
            /// <param name="output">Takes the text.</param>
            /// <param name="options">How to write; null for the usual.</param>
            public void WriteTo(global::System.Buffers.IBufferWriter<byte> output, {{WriterOptions}}) => {{RuntimeNames.TextFormat}}.Write(this, output, options);

            /// <summary>Reads a message from JSON, by protobuf's mapping. <c>AmctGen.Json.JsonFormat</c> has options.</summary>
            /// <param name="json">The message as JSON.</param>
            /// <exception cref="global::AmctGen.Text.TextFormatException">The JSON has errors; the message names them.</exception>
            public static {{name}} ParseJson(string json) => global::AmctGen.Json.JsonFormat.Parse<{{name}}>(json);

            /// <summary>The message as JSON on one line, by protobuf's mapping. <c>AmctGen.Json.JsonFormat</c> has options.</summary>
            /// <exception cref="global::System.InvalidOperationException">JSON cannot express the message; the exception names the field.</exception>
            public string ToJson() => global::AmctGen.Json.JsonFormat.ToJson(this);

            /// <summary>The message in text format.</summary>
            public override string ToString() => ToText();
            """);
    }

    private static void EmitNested(SourceWriter writer, MessageModel message)
    {
        if (message.Messages.IsEmpty && message.Enums.IsEmpty)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine($"/// <summary>The types declared inside {XmlDocs.Code(message.ProtoName)}.</summary>");
        writer.OpenBlock("public static partial class Types");
        bool isFirst = true;
        foreach (EnumModel nested in message.Enums)
        {
            Separate(writer, ref isFirst);
            EnumEmitter.Emit(writer, nested);
        }
        foreach (MessageModel nested in message.Messages)
        {
            Separate(writer, ref isFirst);
            Emit(writer, nested);
        }
        writer.CloseBlock();
    }

    private static void Separate(SourceWriter writer, ref bool isFirst)
    {
        if (!isFirst)
        {
            writer.WriteLine();
        }
        isFirst = false;
    }
}
