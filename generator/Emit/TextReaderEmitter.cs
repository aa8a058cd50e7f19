using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits the fast path of reading: it takes what is expected and bails out of the reader on anything else.</summary>
internal static class TextReaderEmitter
{
    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        string name = layout.Message.Name;
        string type = CSharpText.Mask(Hash(layout.Message.ProtoName));
        writer.WriteLine();
        writer.WriteLine("/// <summary>Reads the fields up to the end of the message. Called by the runtime and by generated code.</summary>");
        writer.WriteLine("/// <param name=\"reader\">Stands before the first field.</param>");
        writer.WriteLine(RuntimeNames.EditorBrowsableNever);
        writer.OpenBlock($"public static {name} ReadFrom(ref {RuntimeNames.Reader} reader)");
        writer.WriteLine($"if (reader.TryGetCached<{name}>({type}, out ulong place) is {{ }} recent) {{ return recent; }}");
        writer.WriteLine($"var message = {layout.NewUninitialized};");
        EmitLocals(writer, layout);
        writer.OpenBlock("while (reader.NextField())");
        EmitSwitch(writer, layout);
        writer.WriteLine("reader.Fail();");
        writer.CloseBlock();
        EmitRequiredCheck(writer, layout);
        EmitCollections(writer, layout);
        if (layout.ExtensionSet is not null)
        {
            writer.WriteLine($"message.{layout.ExtensionSet} = extensions.ToExtensionSet();");
        }
        writer.WriteLine($"reader.Cache(place, message);");
        writer.WriteLine("return message;");
        writer.CloseBlock();
        foreach (FieldLayout field in layout.MapsByTypes)
        {
            EmitReadEntries(writer, field);
        }
    }

    // FNV-1a: the same at every build. 0 stands for no type.
    private static uint Hash(string name)
    {
        uint hash = 2166136261;
        foreach (char character in name)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }
        return Math.Max(hash, 1);
    }

    private static void EmitLocals(SourceWriter writer, MessageLayout layout)
    {
        foreach (string seen in layout.SeenWords)
        {
            writer.WriteLine($"uint {seen} = 0;");
        }
        foreach (FieldLayout field in layout.Fields)
        {
            if (field.Storage == FieldStorage.List)
            {
                writer.WriteLine($"{RuntimeNames.ListBuilder(field.Model.TypeName)} {field.Local} = default;");
            }
            else if (field.Storage == FieldStorage.Map)
            {
                writer.WriteLine($"{MapBuilder(field)} {field.Local} = default;");
            }
        }
        if (layout.ExtensionSet is not null)
        {
            writer.WriteLine($"{RuntimeNames.ExtensionSetBuilder} extensions = default;");
        }
    }

    private static void EmitExtensions(SourceWriter writer, MessageLayout layout)
    {
        if (layout.ExtensionSet is not null)
        {
            writer.WriteLine("case (byte)'[':");
            writer.WriteLine("    if (reader.TryExtension(Shape, ref extensions)) { continue; }");
            writer.WriteLine("    break;");
        }
    }

    private static void EmitSwitch(SourceWriter writer, MessageLayout layout)
    {
        // A group answers to its type's name, as text format writes it, and to its field's name.
        var byName = layout.Fields
            .SelectMany(static field => field.TextName == field.Model.ProtoName
                ? new[] { (Name: field.TextName, Field: field) }
                : [(field.TextName, field), (field.Model.ProtoName, field)])
            .GroupBy(static pair => pair.Name[0])
            .OrderBy(static bucket => bucket.Key)
            .ToList();
        if (byName.Count == 0 && layout.ExtensionSet is null)
        {
            return;
        }
        writer.OpenBlock("switch (reader.Peek)");
        foreach (IGrouping<char, (string Name, FieldLayout Field)> bucket in byName)
        {
            writer.WriteLine($"case (byte)'{bucket.Key}':");
            foreach ((string name, FieldLayout field) in bucket)
            {
                writer.WriteLine("    " + Field(name, field));
            }
            writer.WriteLine("    break;");
        }
        EmitExtensions(writer, layout);
        writer.CloseBlock();
    }

    private static string Field(string name, FieldLayout field)
    {
        bool isOtherName = name != field.TextName;
        string tryName = $"reader.{(isOtherName ? "TryGroupField" : "TryName")}({CSharpText.QuoteUtf8(name)})";
        string notice = field.Model.IsDeprecated ? " reader.Notice();" : "";
        string begin = field.IsMessage ? "BeginMessages" : "BeginScalars";
        string next = field.IsMessage ? "NextElement" : "NextScalar";
        return field.Storage switch
        {
            FieldStorage.List => $"if ({tryName}) {{{notice} if (reader.{begin}(out bool list)) {{ do {{ {Add(field)} }} while (reader.{next}(list)); }} continue; }}",
            FieldStorage.Map => $"if ({tryName}) {{{notice} {field.ReadEntriesName}(ref reader, ref {field.Local}); continue; }}",
            FieldStorage.Oneof => $"if ({tryName} && message.{field.Oneof!.CaseVariable} == 0) {{{notice} {Assign(field, "message." + field.Oneof.ValueVariable, $" message.{field.Oneof.CaseVariable} = {CSharpText.Number(field.Model.Number)};")} continue; }}",
            FieldStorage.Reference => $"if ({tryName} && message.{field.Variable} is null) {{{notice} {Assign(field, "message." + field.Variable)} continue; }}",
            FieldStorage.HasBit => $"if ({tryName} && reader.MarkSeen(ref message.{field.Word}, {field.Mask})) {{{notice} {Assign(field, "message." + field.Variable)} continue; }}",
            _ => $"if ({tryName} && reader.MarkSeen(ref {field.Word}, {field.Mask})) {{{notice} {Assign(field, "message." + field.Variable)} continue; }}",
        };
    }

    private static string Add(FieldLayout field) => field.IsMessage
        ? $"byte outer = reader.BeginMessage(); {field.Local}.Add({Value(field)}); reader.EndMessage(outer);"
        : $"{field.Local}.Add({Value(field)});";

    private static string Assign(FieldLayout field, string target, string then = "", string outer = "outer") => field.IsMessage
        ? $"byte {outer} = reader.BeginMessage(); {target} = {Value(field)};{then} reader.EndMessage({outer});"
        : $"reader.ReadColon(); {target} = {Value(field)};{then}";

    private static string Value(FieldLayout field) => field.Model.Kind switch
    {
        FieldKind.Message or FieldKind.Group => $"{field.Model.TypeName}.ReadFrom(ref reader)",
        FieldKind.Enum => $"{field.Model.Enum}.Read(ref reader)",
        FieldKind kind => $"reader.Read{RuntimeNames.ScalarName(kind)}()",
    };

    private static void EmitRequiredCheck(SourceWriter writer, MessageLayout layout)
    {
        var missing = layout.Fields
            .Where(static field => field.IsRequired)
            .Select(static field => field.Storage == FieldStorage.HasBit ? $"(message.{field.Word} & {field.Mask}) == 0" : $"message.{field.Variable} is null")
            .ToList();
        if (missing.Count > 0)
        {
            writer.WriteLine($"if ({string.Join(" || ", missing)}) {{ reader.Lack(); }}");
        }
    }

    private static void EmitCollections(SourceWriter writer, MessageLayout layout)
    {
        foreach (FieldLayout field in layout.Fields)
        {
            if (field.Storage is FieldStorage.List or FieldStorage.Map)
            {
                string finish = field.Storage == FieldStorage.List ? "ToEquatableArray" : "ToEquatableMap";
                writer.WriteLine($"message.{field.Variable} = {field.Local}.{finish}();");
            }
        }
    }

    private static void EmitReadEntries(SourceWriter writer, FieldLayout field)
    {
        FieldModel model = field.Model;
        FieldKind keyKind = model.MapKey ?? FieldKind.String;
        string keyType = RuntimeNames.ScalarType(keyKind);
        writer.WriteLine();
        writer.OpenBlock($"private static void {field.ReadEntriesName}(ref {RuntimeNames.Reader} reader, ref {MapBuilder(field)} map)");
        writer.WriteLine("if (!reader.BeginMessages(out bool list)) { return; }");
        writer.OpenBlock("do");
        writer.WriteLine("byte outer = reader.BeginMessage();");
        writer.WriteLine("uint seen = 0;");
        writer.WriteLine($"{keyType} key = {(keyKind == FieldKind.String ? "\"\"" : "default")};");
        writer.WriteLine(field.IsMessage ? $"{model.TypeName}? value = null;" : $"{model.TypeName} value = {EmptyValue(model)};");
        writer.OpenBlock("while (reader.NextField())");
        writer.WriteLine($"if (reader.TryName(\"key\"u8) && reader.MarkSeen(ref seen, 0x1u)) {{ reader.ReadColon(); key = reader.Read{RuntimeNames.ScalarName(keyKind)}(); continue; }}");
        writer.WriteLine($"if (reader.TryName(\"value\"u8) && reader.MarkSeen(ref seen, 0x2u)) {{ {Assign(field, "value", outer: "outerOfValue")} continue; }}");
        writer.WriteLine("reader.Fail();");
        writer.CloseBlock();
        if (field.IsMessage)
        {
            EmitSetMessage(writer, model);
        }
        else
        {
            writer.WriteLine("if (!map.Set(key, value)) { reader.Notice(); }");
        }
        writer.WriteLine("reader.EndMessage(outer);");
        writer.CloseBlock();
        writer.WriteLine("while (reader.NextElement(list));");
        writer.CloseBlock();
    }

    // A missing value is an empty message, which is an error where that misses required fields.
    private static void EmitSetMessage(SourceWriter writer, FieldModel model)
    {
        if (model.MapValueHasRequired)
        {
            writer.WriteLine("if (value is null) { reader.Fail(); return; }");
        }
        string value = model.MapValueHasRequired ? "value" : $"value ?? new {model.TypeName}()";
        writer.WriteLine($"if (!map.Set(key, {value})) {{ reader.Notice(); }}");
    }

    private static string EmptyValue(FieldModel model) => model.Kind switch
    {
        FieldKind.String => "\"\"",
        FieldKind.Bytes => "global::AmctGen.ByteString.Empty",
        FieldKind.Enum => model.Default is { } value ? CSharpLiterals.Of(value) : "default",
        _ => "default",
    };

    private static string MapBuilder(FieldLayout field) =>
        RuntimeNames.MapBuilder(RuntimeNames.ScalarType(field.Model.MapKey ?? FieldKind.String), field.Model.TypeName);
}
