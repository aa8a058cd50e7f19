using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>
/// Emits the record of a message. The other emitters write its parts; the C# compiler adds equality, and the members that do not depend on
/// the fields are those of the base record in the runtime.
/// </summary>
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
        string converter = $"global::AmctGen.Json.MessageJsonConverter<{message.Name}>";
        writer.WriteLine($"[global::System.Text.Json.Serialization.JsonConverter(typeof({converter}))]");
        string bases = $"{RuntimeNames.MessageRecord}<{message.Name}>, global::AmctGen.IMessage<{message.Name}>";
        writer.OpenBlock($"{writer.Access} sealed partial record {message.Name} : {bases}");
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

    // Members that people who read the file do not need come last.
    private static void EmitPlumbing(SourceWriter writer, MessageLayout layout)
    {
        EmitVariables(writer, layout);
        EmitConstructors(writer, layout);
        ShapeEmitter.Emit(writer, layout);
        writer.WriteMember($"{RuntimeNames.MessageShape} global::AmctGen.IMessage.MessageShape => Shape;");
        TextReaderEmitter.Emit(writer, layout);
        TextWriterEmitter.Emit(writer, layout);
        writer.WriteMember("""
            // Replaces the method that the compiler would generate. It is never called: ToString() returns text format.
            protected override bool PrintMembers(global::System.Text.StringBuilder builder) => false;
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

            // An instance whose required fields the reader or the builder sets.
            {{RuntimeNames.SetsRequiredMembers}}
            """);
        writer.OpenBlock($"private {layout.Message.Name}(global::AmctGen.Generated.Uninitialized _)");
        writer.CloseBlock();
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
