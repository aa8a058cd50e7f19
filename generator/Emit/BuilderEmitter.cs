using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits a message's builder.</summary>
internal static class BuilderEmitter
{
    private const string ThrowIfNull = "value ?? throw new global::System.ArgumentNullException(nameof(value))";

    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        string name = layout.Message.Name;
        string self = $"global::AmctGen.Generated.IMessageBuilder<Builder, {name}>";
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
        writer.OpenBlock($"public sealed class Builder : {self}");
        EmitConstruction(writer, layout);
        writer.WriteMember($"static Builder {self}.Create({name}? message) => message?.ToBuilder() ?? CreateBuilder();");
        foreach (FieldLayout field in layout.Fields)
        {
            EmitField(writer, field);
        }
        foreach (OneofLayout oneof in layout.Oneofs)
        {
            EmitMethod(writer, null, $"Unsets every member of {XmlDocs.Code(oneof.Model.ProtoName)}.", $"Clear{oneof.Model.Name}()", $"_message.{oneof.ValueVariable} = null; _message.{oneof.CaseVariable} = 0;");
        }
        ExtensionsEmitter.EmitBuilding(writer, layout);
        MergeEmitter.Emit(writer, layout);
        writer.WriteMember($$"""
            /// <summary>Makes the message. The builder may be used further.</summary>
            /// <exception cref="global::AmctGen.MissingFieldsException">A required field is not set; the message names all of them by path.</exception>
            public {{name}} Build() => {{RuntimeNames.MissingFields}}.Build<Builder, {{name}}>(this);
            """);
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
                writer.WriteLine($"{field.Variable}.{fill}(message.{(field.Storage == FieldStorage.Oneof ? field.Model.Name : field.Variable)});");
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
            EmitMethod(writer, field, $"Edits <see cref=\"{field.Cref}\"/>; an empty one where there is none.", $"With{name}(global::System.Action<{field.Model.TypeName}.Builder> configure)", $"{reset}{field.Variable}.Configure(configure);{setCase}", "configure", "Edits it.");
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
            EmitMethod(writer, field, appends, $"Add{name}(global::System.Action<{type}.Builder> configure)", $"{field.Variable}.Add(configure);", "configure", "Fills the new element in.");
            RequiredEmitter.EmitAdd(writer, field);
        }
        EmitMethod(writer, field, $"Empties <see cref=\"{field.Cref}\"/>.", $"Clear{name}()", $"{field.Variable} = default;");
    }

    private static void EmitMap(SourceWriter writer, FieldLayout field)
    {
        string name = field.BuilderName;
        string key = RuntimeNames.ScalarType(field.Model.MapKey ?? FieldKind.String);
        writer.WriteLine();
        writer.WriteLine($"/// <summary>Adds an entry to <see cref=\"{field.Cref}\"/>, in place of the one that has the key.</summary>");
        writer.WriteLine("/// <param name=\"key\">The key.</param>");
        writer.WriteLine("/// <param name=\"value\">The value.</param>");
        FieldEmitter.EmitObsolete(writer, field);
        writer.WriteLine($"public Builder Set{name}({key} key, {field.Model.TypeName} value) {{ {field.Variable}.Set(key, value); return this; }}");
        EmitMethod(writer, field, $"Empties <see cref=\"{field.Cref}\"/>.", $"Clear{name}()", $"{field.Variable} = default;");
    }

    private static void EmitMethod(SourceWriter writer, FieldLayout? field, string summary, string signature, string body, string? parameter = null, string? meaning = null)
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

    // What the builder keeps apart from the message: what it can append to or edit.
    private static string? SlotType(FieldLayout field) => field.Storage switch
    {
        FieldStorage.List => field.IsMessage ? RuntimeNames.MessageListBuilder(field.Model.TypeName) : RuntimeNames.ListBuilder(field.Model.TypeName),
        FieldStorage.Map => RuntimeNames.MapBuilder(RuntimeNames.ScalarType(field.Model.MapKey ?? FieldKind.String), field.Model.TypeName),
        _ => field.IsMessage ? RuntimeNames.MessageSlot(field.Model.TypeName) : null,
    };
}
