using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits a message's builder.</summary>
internal static class BuilderEmitter
{
    private const string ThrowIfNull = "value ?? throw new global::System.ArgumentNullException(nameof(value))";

    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        string name = layout.Message.Name;
        string self = $"{RuntimeNames.MessageBuilderInterface}<Builder, {name}>";
        writer.WriteMember($$"""
            /// <summary>A builder of an empty message.</summary>
            public static Builder CreateBuilder() => new({{layout.NewUninitialized}});
            """);
        RequiredEmitter.EmitCreate(writer, layout);
        writer.WriteMember($$"""
            /// <summary>A builder that starts from this message.</summary>
            public Builder ToBuilder() => new(this with { });

            {{name}} global::AmctGen.IMessage<{{name}}>.Merge({{name}} other) => ToBuilder().MergeFrom(other).Build();

            /// <summary>Builds a {{XmlDocs.Code(layout.Message.ProtoName)}} step by step.</summary>
            """);
        writer.OpenBlock($"public sealed class Builder : {RuntimeNames.MessageBuilder}<Builder, {name}>, {self}");
        EmitConstruction(writer, layout);
        writer.WriteMember($"static Builder {self}.Create({name}? message) => message?.ToBuilder() ?? CreateBuilder();");
        foreach (FieldLayout field in layout.Fields)
        {
            EmitField(writer, field);
        }
        foreach (OneofLayout oneof in layout.Oneofs)
        {
            string unsets = $"Unsets every member of {XmlDocs.Code(oneof.Model.ProtoName)}.";
            string clear = $"_message.{oneof.ValueVariable} = null; _message.{oneof.CaseVariable} = 0;";
            EmitMethod(writer, null, unsets, $"Clear{oneof.Model.Name}()", clear);
        }
        ExtensionsEmitter.EmitBuilding(writer, layout);
        MergeEmitter.Emit(writer, layout);
        EmitBuild(writer, layout, self);
        writer.CloseBlock();
    }

    private static void EmitConstruction(SourceWriter writer, MessageLayout layout)
    {
        writer.WriteLine($"private readonly {layout.Message.Name} _message;");
        foreach (FieldLayout field in layout.Fields)
        {
            if (SlotType(field) is { } type)
            {
                writer.WriteLine($"private {type} {field.Variable};");
            }
        }
        writer.WriteLine();
        writer.OpenBlock($"internal Builder({layout.Message.Name} message)");
        writer.WriteLine("_message = message;");
        foreach (FieldLayout field in layout.Fields)
        {
            if (SlotType(field) is not null)
            {
                string fill = field.Storage switch
                {
                    FieldStorage.List => "AddRange",
                    FieldStorage.Map => "SetRange",
                    _ => "Set",
                };
                string source = field.Storage == FieldStorage.Oneof ? field.Model.Name : field.Variable;
                writer.WriteLine($"{field.Variable}.{fill}(message.{source});");
            }
        }
        writer.CloseBlock();
    }

    private static void EmitField(SourceWriter writer, FieldLayout field)
    {
        switch (field.Storage)
        {
            case FieldStorage.List:
                EmitList(writer, field);
                break;
            case FieldStorage.Map:
                EmitMap(writer, field);
                break;
            default:
                EmitSingle(writer, field);
                break;
        }
    }

    private static void EmitSingle(SourceWriter writer, FieldLayout field)
    {
        string name = field.BuilderName;
        string sets = $"Sets <see cref=\"{field.Cref}\"/>.";
        string value = field.IsReference ? ThrowIfNull : "value";
        string setCase = field.Oneof is null ? "" : $" _message.{field.Oneof.CaseVariable} = {CSharpText.Number(field.Model.Number)};";
        string set = field switch
        {
            { IsMessage: true } => $"{field.Variable}.Set({value});{setCase}",
            { Storage: FieldStorage.Oneof } => $"_message.{field.Oneof!.ValueVariable} = {value};{setCase}",
            { Storage: FieldStorage.HasBit } => $"_message.{field.Variable} = {value}; _message.{field.Word} |= {field.Mask};",
            _ => $"_message.{field.Variable} = {value};",
        };
        EmitMethod(writer, field, sets, $"With{name}({field.Model.TypeName} value)", set, "value", "The value.");
        if (field.IsMessage)
        {
            string reset = field.Oneof is null ? "" : $"if (!({field.IsSet("_message.")})) {{ {field.Variable}.Set(null); }} ";
            string edits = $"Edits <see cref=\"{field.Cref}\"/>, or a new message if it is not set.";
            string signature = $"With{name}({RuntimeNames.Configure(field.Model.TypeName)} configure)";
            string edit = $"{reset}{field.Variable}.Configure(configure);{setCase}";
            EmitMethod(writer, field, edits, signature, edit, "configure", "Edits the message.");
        }
        if (field.Oneof is not null)
        {
            return;
        }
        string clear = field switch
        {
            { IsMessage: true } => $"{field.Variable}.Set(null);",
            { Storage: FieldStorage.HasBit } => $"_message.{field.Variable} = default; _message.{field.Word} &= ~{field.Mask};",
            { Storage: FieldStorage.Reference } => $"_message.{field.Variable} = null;",
            { IsReference: true } => $"_message.{field.Variable} = {FieldEmitter.Empty(field.Model)};",
            _ => $"_message.{field.Variable} = default;",
        };
        EmitMethod(writer, field, $"Unsets <see cref=\"{field.Cref}\"/>.", $"Clear{name}()", clear);
    }

    private static void EmitList(SourceWriter writer, FieldLayout field)
    {
        string name = field.BuilderName;
        string type = field.Model.TypeName;
        string appends = $"Appends to <see cref=\"{field.Cref}\"/>.";
        string add = $"{field.Variable}.AddRange(values);";
        EmitMethod(writer, field, appends, $"Add{name}(params {type}[] values)", add, "values", "The values.");
        EmitMethod(writer, field, appends, $"Add{name}({RuntimeNames.Enumerable}<{type}> values)", add, "values", "The values.");
        if (field.IsMessage)
        {
            string signature = $"Add{name}({RuntimeNames.Configure(type)} configure)";
            string addOne = $"{field.Variable}.Add(configure);";
            EmitMethod(writer, field, appends, signature, addOne, "configure", "Sets the fields of the new element.");
            RequiredEmitter.EmitAdd(writer, field);
        }
        EmitMethod(writer, field, $"Empties <see cref=\"{field.Cref}\"/>.", $"Clear{name}()", $"{field.Variable} = default;");
    }

    private static void EmitMap(SourceWriter writer, FieldLayout field)
    {
        string name = field.BuilderName;
        string key = RuntimeNames.ScalarType(field.Model.MapKey ?? FieldKind.String);
        writer.WriteLine();
        writer.WriteLine($"/// <summary>Sets the entry of a key in <see cref=\"{field.Cref}\"/>.</summary>");
        writer.WriteLine("/// <param name=\"key\">The key.</param>");
        writer.WriteLine("/// <param name=\"value\">The value.</param>");
        FieldEmitter.EmitObsolete(writer, field);
        string parameters = $"{key} key, {field.Model.TypeName} value";
        writer.WriteLine($"public Builder Set{name}({parameters}) {{ {field.Variable}.Set(key, value); return this; }}");
        EmitMethod(writer, field, $"Empties <see cref=\"{field.Cref}\"/>.", $"Clear{name}()", $"{field.Variable} = default;");
    }

    private static void EmitMethod(
        SourceWriter writer,
        FieldLayout? field,
        string summary,
        string signature,
        string body,
        string? parameter = null,
        string? meaning = null)
    {
        writer.WriteLine();
        writer.WriteLine($"/// <summary>{summary}</summary>");
        if (parameter is not null)
        {
            writer.WriteLine($"/// <param name=\"{parameter}\">{meaning}</param>");
        }
        if (field is not null)
        {
            FieldEmitter.EmitObsolete(writer, field);
        }
        writer.WriteLine($"public Builder {signature} {{ {body} return this; }}");
    }

    private static void EmitBuild(SourceWriter writer, MessageLayout layout, string self)
    {
        string name = layout.Message.Name;
        writer.WriteLine();
        writer.OpenBlock($"{name} {self}.Build({RuntimeNames.MissingFields} missing)");
        writer.WriteLine($"{name} message = _message with {{ }};");
        foreach (FieldLayout field in layout.Fields)
        {
            EmitBuildField(writer, field);
        }
        writer.WriteLine("return message;");
        writer.CloseBlock();
    }

    private static void EmitBuildField(SourceWriter writer, FieldLayout field)
    {
        string protoName = CSharpText.Quote(field.Model.ProtoName);
        string build = $"{field.Variable}.Build({protoName}, missing)";
        if (field.Storage == FieldStorage.Map)
        {
            writer.WriteLine($"message.{field.Variable} = {field.Variable}.ToEquatableMap();");
        }
        else if (field.Storage == FieldStorage.List)
        {
            writer.WriteLine($"message.{field.Variable} = {(field.IsMessage ? build : field.Variable + ".ToEquatableArray()")};");
        }
        else if (field.IsMessage)
        {
            writer.WriteLine(field.Oneof is null
                ? $"message.{field.Variable} = {build};"
                : $"if ({field.IsSet("message.")}) {{ message.{field.Oneof.ValueVariable} = {build}; }}");
        }
        if (field.IsRequired)
        {
            writer.WriteLine($"missing.Require({protoName}, {field.IsSet("message.")});");
        }
    }

    // The type of the variable in which the builder edits a list, a map or a message; null if the builder sets the field of the message.
    private static string? SlotType(FieldLayout field) => field.Storage switch
    {
        FieldStorage.List when field.IsMessage => RuntimeNames.MessageListBuilder(field.Model.TypeName),
        FieldStorage.List => RuntimeNames.ListBuilder(field.Model.TypeName),
        FieldStorage.Map => RuntimeNames.MapBuilder(RuntimeNames.ScalarType(field.Model.MapKey ?? FieldKind.String), field.Model.TypeName),
        _ => field.IsMessage ? RuntimeNames.MessageSlot(field.Model.TypeName) : null,
    };
}
