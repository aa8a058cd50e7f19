using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits the method that reads a message. The runtime matches the names; generated code stores the values.</summary>
internal static class TextReaderEmitter
{
    private const int BitsPerSeen = 64;
    private const int BitsPerWord = 32;

    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        string name = layout.Message.Name;
        bool isWide = layout.SeenBitCount > BitsPerSeen;
        writer.WriteLine();
        writer.WriteLine(RuntimeNames.NoInlining);
        writer.OpenBlock($"static {name} global::AmctGen.IMessage<{name}>.ReadFrom(ref {RuntimeNames.Reader} reader)");
        writer.WriteLine($"{RuntimeNames.FieldNames} names = Shape.Names;");
        writer.WriteLine($"if (reader.TryGetCached<{name}>(names, out ulong place) is {{ }} cached) {{ return cached; }}");
        writer.WriteLine($"var message = {layout.NewUninitialized};");
        EmitLocals(writer, layout, isWide);
        writer.OpenBlock($"while ((field = reader.NextField(names, field, {(isWide ? "seen" : "ref seen")})) >= 0)");
        EmitSwitch(writer, layout);
        writer.CloseBlock();
        EmitBits(writer, layout, isWide);
        EmitCollections(writer, layout);
        writer.WriteLine("reader.Cache(place, message);");
        writer.WriteLine("return message;");
        writer.CloseBlock();
    }

    private static void EmitLocals(SourceWriter writer, MessageLayout layout, bool isWide)
    {
        foreach (FieldLayout field in layout.Fields)
        {
            if (field.Storage == FieldStorage.List)
            {
                writer.WriteLine($"{RuntimeNames.ListBuilder(field.Model.TypeName)} {field.Local} = default;");
            }
            else if (field.Storage == FieldStorage.Map)
            {
                string key = RuntimeNames.ScalarType(field.Model.MapKey ?? FieldKind.String);
                writer.WriteLine($"{RuntimeNames.MapBuilder(key, field.Model.TypeName)} {field.Local} = default;");
            }
        }
        if (layout.ExtensionSet is not null)
        {
            writer.WriteLine($"{RuntimeNames.ExtensionSetBuilder} extensions = default;");
        }
        if (isWide)
        {
            int length = (layout.SeenBitCount + BitsPerSeen - 1) / BitsPerSeen;
            writer.WriteLine($"global::System.Span<ulong> seen = stackalloc ulong[{CSharpText.Number(length)}];");
            writer.WriteLine("seen.Clear();");
        }
        else
        {
            writer.WriteLine("ulong seen = 0;");
        }
        writer.WriteLine("int field = -1;");
    }

    private static void EmitSwitch(SourceWriter writer, MessageLayout layout)
    {
        if (layout.Fields.Length == 0 && layout.ExtensionSet is null)
        {
            return;
        }
        writer.OpenBlock("switch (field)");
        foreach (FieldLayout field in layout.Fields)
        {
            writer.WriteLine($"case {CSharpText.Number(field.Index)}: {Read(field)} break;");
        }
        if (layout.ExtensionSet is not null)
        {
            writer.WriteLine("default: reader.ReadExtension(names, ref extensions); break;");
        }
        writer.CloseBlock();
    }

    private static string Read(FieldLayout field) => field.Storage switch
    {
        FieldStorage.List => $"reader.{ReadList(field)};",
        FieldStorage.Map =>
            $"reader.ReadMap(names, {CSharpText.Number(field.Index)}, ref {field.Local}, {RuntimeNames.MapCodecs(field.Model)});",
        FieldStorage.Oneof =>
            $"message.{field.Oneof!.ValueVariable} = {Value(field)}; "
            + $"message.{field.Oneof.CaseVariable} = {CSharpText.Number(field.Model.Number)};",
        _ => $"message.{field.Variable} = {Value(field)};",
    };

    private static string ReadList(FieldLayout field) => field.Model.Kind switch
    {
        FieldKind.Message or FieldKind.Group => $"ReadMessages(ref {field.Local})",
        FieldKind.Enum => $"ReadEnums(names, {CSharpText.Number(field.Index)}, ref {field.Local})",
        FieldKind.Bytes => $"ReadBytesList(ref {field.Local})",
        FieldKind kind => $"Read{RuntimeNames.ScalarName(kind)}s(ref {field.Local})",
    };

    private static string Value(FieldLayout field) => field.Model.Kind switch
    {
        FieldKind.Message or FieldKind.Group => $"reader.ReadMessage<{field.Model.TypeName}>()",
        FieldKind.Enum => $"({field.Model.TypeName})reader.ReadEnum(names, {CSharpText.Number(field.Index)})",
        FieldKind kind => $"reader.Read{RuntimeNames.ScalarName(kind)}()",
    };

    // Copies the has bits, which are the first of the seen bits.
    private static void EmitBits(SourceWriter writer, MessageLayout layout, bool isWide)
    {
        int word = 0;
        foreach (string variable in layout.HasWords)
        {
            int first = word * BitsPerWord;
            string seen = isWide ? $"seen[{CSharpText.Number(first / BitsPerSeen)}]" : "seen";
            string bits = first % BitsPerSeen == 0 ? $"(uint){seen}" : $"(uint)({seen} >> {CSharpText.Number(BitsPerWord)})";
            int count = Math.Min(layout.HasBits - first, BitsPerWord);
            bool isAll = count == BitsPerWord || layout.SeenBitCount == layout.HasBits;
            writer.WriteLine($"message.{variable} = {bits}{(isAll ? "" : " & " + CSharpText.Mask((1u << count) - 1))};");
            word++;
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
        if (layout.ExtensionSet is not null)
        {
            writer.WriteLine($"message.{layout.ExtensionSet} = extensions.ToExtensionSet();");
        }
    }
}
