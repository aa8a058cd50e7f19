using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>Emits the method of a builder that merges another message.</summary>
internal static class MergeEmitter
{
    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        string name = layout.Message.Name;
        writer.WriteLine();
        writer.WriteLine("/// <summary>Merges a message: copies the fields that it sets, merges messages, and appends elements.</summary>");
        writer.WriteLine("/// <param name=\"message\">The message to merge.</param>");
        writer.OpenBlock($"public Builder MergeFrom({name} message)");
        writer.WriteLine("global::System.ArgumentNullException.ThrowIfNull(message);");
        foreach (FieldLayout field in layout.Fields)
        {
            EmitField(writer, field);
        }
        foreach (string word in layout.HasWords)
        {
            writer.WriteLine($"_message.{word} |= message.{word};");
        }
        foreach (OneofLayout oneof in layout.Oneofs)
        {
            string copyCase = $"_message.{oneof.CaseVariable} = message.{oneof.CaseVariable};";
            string copyValue = $"_message.{oneof.ValueVariable} = message.{oneof.ValueVariable};";
            writer.WriteLine($"if (message.{oneof.CaseVariable} != 0) {{ {copyCase} {copyValue} }}");
        }
        if (layout.ExtensionSet is { } extensions)
        {
            writer.WriteLine($"_message.{extensions} = _message.{extensions}.Merge(message.{extensions});");
        }
        writer.WriteLine("return this;");
        writer.CloseBlock();
    }

    private static void EmitField(SourceWriter writer, FieldLayout field)
    {
        string own = "_message." + field.Variable;
        string other = "message." + field.Variable;
        string? text = field.Storage switch
        {
            FieldStorage.List => $"{field.Variable}.AddRange({other});",
            FieldStorage.Map => $"{field.Variable}.SetRange({other});",
            FieldStorage.Oneof when field.IsMessage => $"if ({field.IsSet("message.")}) {{ {MergeMember(field)} }}",
            FieldStorage.Oneof => null,
            FieldStorage.Plain => $"if ({TextWriterEmitter.IsNotDefault(field, "message.")}) {{ {own} = {other}; }}",
            FieldStorage.HasBit => $"if ({field.IsSet("message.")}) {{ {own} = {other}; }}",
            _ when field.IsMessage => $"{field.Variable}.Merge({other});",
            _ => $"{own} = {other} ?? {own};",
        };
        if (text is not null)
        {
            writer.WriteLine(text);
        }
    }

    // The slot may contain the message of an earlier assignment, if another member of the oneof was set after it.
    private static string MergeMember(FieldLayout field)
    {
        string reset = $"if (!({field.IsSet("_message.")})) {{ {field.Variable}.Set(null); }}";
        return $"{reset} {field.Variable}.Merge({field.OneofValue("message.")});";
    }
}
