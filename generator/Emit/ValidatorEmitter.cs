namespace AmctGen.Generator.Emit;

/// <summary>Emits validation: required fields, messages inside, and the user's own part.</summary>
internal static class ValidatorEmitter
{
    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        writer.WriteLine();
        writer.WriteLine("/// <summary>Reports what is wrong with this message and those inside it.</summary>");
        writer.WriteLine($"public global::AmctGen.Validation.ValidationResult Validate() => {RuntimeNames.ValidationContext}.Run(this);");
        writer.WriteLine();
        writer.OpenBlock($"void global::AmctGen.IMessage.Validate({RuntimeNames.ValidationContext} context)");
        foreach (FieldLayout field in layout.Fields)
        {
            EmitField(writer, field);
        }
        writer.WriteLine("OnValidate(context);");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine($"partial void OnValidate({RuntimeNames.ValidationContext} context);");
    }

    private static void EmitField(SourceWriter writer, FieldLayout field)
    {
        string name = CSharpText.Quote(field.Model.ProtoName);
        if (field.IsRequired)
        {
            writer.WriteLine($"context.Require({name}, {field.IsSet()});");
        }
        if (!field.IsMessage)
        {
            return;
        }
        writer.WriteLine(field.Storage switch
        {
            FieldStorage.List or FieldStorage.Map => $"context.EnterEach({name}, {field.Variable});",
            FieldStorage.Oneof => $"if ({field.IsSet()}) {{ context.Enter({name}, {field.OneofValue()}); }}",
            _ => $"context.Enter({name}, {field.Variable});",
        });
    }
}
