using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits writing: the fields that are set, by ascending number.</summary>
internal static class TextWriterEmitter
{
    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        writer.WriteLine();
        writer.WriteLine("/// <summary>Writes the fields that are set. Called by the runtime and by generated code.</summary>");
        writer.WriteLine("/// <param name=\"writer\">Takes the text.</param>");
        writer.WriteLine(RuntimeNames.EditorBrowsableNever);
        writer.OpenBlock($"public void WriteTo(ref {RuntimeNames.Writer} writer)");
        int range = 0;
        foreach (FieldLayout field in layout.Fields.OrderBy(static field => field.Model.Number))
        {
            EmitExtensions(writer, layout, ref range, field.Model.Number);
            EmitField(writer, field);
        }
        EmitExtensions(writer, layout, ref range, int.MaxValue);
        writer.CloseBlock();
        foreach (FieldLayout field in layout.MapsByTypes)
        {
            EmitWriteEntries(writer, field);
        }
    }

    // Extensions stand between the fields by their numbers; ranges without a field in between are written as one.
    private static void EmitExtensions(SourceWriter writer, MessageLayout layout, ref int range, int end)
    {
        EquatableArray<ExtensionRangeModel> ranges = layout.Message.ExtensionRanges;
        int first = range;
        while (range < ranges.Count && ranges[range].First < end)
        {
            range++;
        }
        if (range > first)
        {
            writer.WriteLine($"{layout.ExtensionSet}.WriteTo(ref writer, {CSharpText.Number(ranges[first].First)}, {CSharpText.Number(ranges[range - 1].Last)});");
        }
    }

    private static void EmitField(SourceWriter writer, FieldLayout field)
    {
        FieldModel model = field.Model;
        switch (field.Storage)
        {
            case FieldStorage.List:
                string each = $"foreach ({model.TypeName} value in {field.Variable}) {{ {Value(model, field.TextName, "value")} }}";
                writer.WriteLine(MayBeList(model.Kind) ? $"writer.BeginElements({CSharpText.QuoteUtf8(field.TextName + ": ")}, {field.Variable}.Count); {each} writer.EndElements();" : each);
                break;
            case FieldStorage.Map:
                writer.WriteLine($"{field.WriteEntriesName}(ref writer, {CSharpText.QuoteUtf8(field.TextName + " {")}, {field.Variable});");
                break;
            case FieldStorage.Oneof:
                string member = field.OneofValue();
                writer.WriteLine($"if ({field.IsSet()}) {{ {Value(model, field.TextName, field.IsMessage ? $"({member})" : member)} }}");
                break;
            case FieldStorage.Plain:
                writer.WriteLine($"if ({IsNotDefault(field, "")}) {{ {Value(model, field.TextName, field.Variable)} }}");
                break;
            default:
                writer.WriteLine($"if ({field.IsSet()}) {{ {Value(model, field.TextName, field.Variable)} }}");
                break;
        }
    }

    // As protoc does: strings stay in a field each, however short.
    private static bool MayBeList(FieldKind kind) => kind is not (FieldKind.Message or FieldKind.Group or FieldKind.String or FieldKind.Bytes);

    private static void EmitWriteEntries(SourceWriter writer, FieldLayout field)
    {
        FieldModel model = field.Model;
        FieldKind key = model.MapKey ?? FieldKind.String;
        string types = $"{RuntimeNames.ScalarType(key)}, {model.TypeName}";
        writer.WriteLine();
        writer.OpenBlock($"private static void {field.WriteEntriesName}(ref {RuntimeNames.Writer} writer, global::System.ReadOnlySpan<byte> name, global::AmctGen.EquatableMap<{types}> entries)");
        writer.OpenBlock($"foreach (global::System.Collections.Generic.KeyValuePair<{types}> entry in entries)");
        writer.WriteLine("writer.BeginMessage(name);");
        writer.WriteLine($"writer.Write{RuntimeNames.ScalarName(key)}(\"key: \"u8, entry.Key);");
        writer.WriteLine(Value(model, "value", "entry.Value"));
        writer.WriteLine("writer.EndMessage();");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    private static string Value(FieldModel model, string name, string value) => model.Kind switch
    {
        FieldKind.Message or FieldKind.Group => $"writer.BeginMessage({CSharpText.QuoteUtf8(name + " {")}); {value}.WriteTo(ref writer); writer.EndMessage();",
        FieldKind.Enum => $"writer.WriteEnum({CSharpText.QuoteUtf8(name + ": ")}, {model.Enum}.Name({value}), (int){value});",
        FieldKind kind => $"writer.Write{RuntimeNames.ScalarName(kind)}({CSharpText.QuoteUtf8(name + ": ")}, {value});",
    };

    /// <summary>A condition: a field without presence is set.</summary>
    /// <param name="field">The field.</param>
    /// <param name="owner">What precedes the record's variables.</param>
    /// <remarks>Floating point is compared by its bits: a negative zero is not a default.</remarks>
    public static string IsNotDefault(FieldLayout field, string owner) => field.Model.Kind switch
    {
        FieldKind.Double => $"global::System.BitConverter.DoubleToUInt64Bits({owner}{field.Variable}) != 0",
        FieldKind.Float => $"global::System.BitConverter.SingleToUInt32Bits({owner}{field.Variable}) != 0",
        FieldKind.Bool => owner + field.Variable,
        FieldKind.String or FieldKind.Bytes => $"{owner}{field.Variable}.Length != 0",
        _ => $"{owner}{field.Variable} != 0",
    };
}
