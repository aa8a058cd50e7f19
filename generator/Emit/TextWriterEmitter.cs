using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits the method that writes the fields that are set, by ascending number.</summary>
internal static class TextWriterEmitter
{
    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        writer.WriteLine();
        writer.WriteLine(RuntimeNames.NoInlining);
        writer.OpenBlock($"void global::AmctGen.IMessage.WriteTo(ref {RuntimeNames.Writer} writer)");
        if (layout.Fields.Length > 0)
        {
            writer.WriteLine($"global::AmctGen.Generated.NameText names = {Names.ReservedNames.FieldNames}.Text;");
        }
        int range = 0;
        foreach (FieldLayout field in layout.Fields.OrderBy(static field => field.Model.Number))
        {
            EmitExtensions(writer, layout, ref range, field.Model.Number);
            EmitField(writer, field);
        }
        EmitExtensions(writer, layout, ref range, int.MaxValue);
        writer.CloseBlock();
    }

    // Writes the extensions with numbers before the next field. Adjacent extension ranges need only one call.
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
            string numbers = $"{CSharpText.Number(ranges[first].First)}, {CSharpText.Number(ranges[range - 1].Last)}";
            writer.WriteLine($"{layout.ExtensionSet}.WriteTo(ref writer, {numbers});");
        }
    }

    private static void EmitField(SourceWriter writer, FieldLayout field) => writer.WriteLine(field.Storage switch
    {
        FieldStorage.List => List(field),
        FieldStorage.Map =>
            $"writer.WriteMap({FieldNamesEmitter.Reference(field.Model)}, {field.Variable}, {RuntimeNames.MapCodecs(field.Model)});",
        FieldStorage.Oneof => $"if ({field.IsSet()}) {{ {Value(field, field.OneofValue())} }}",
        FieldStorage.Plain => $"if ({IsNotDefault(field, "")}) {{ {Value(field, field.Variable)} }}",
        _ => $"if ({field.IsSet()}) {{ {Value(field, field.Variable)} }}",
    });

    private static string List(FieldLayout field)
    {
        string name = FieldNamesEmitter.Reference(field.Model);
        return field.Model.Kind switch
        {
            FieldKind.Message or FieldKind.Group => $"writer.WriteMessages({name}, {field.Variable});",
            FieldKind.Enum => $"writer.WriteEnums({name}, {field.Model.Enum}.Shape, {field.Variable});",
            _ => $"writer.Write({name}, {field.Variable});",
        };
    }

    private static string Value(FieldLayout field, string value)
    {
        string name = FieldNamesEmitter.Reference(field.Model);
        return field.Model.Kind switch
        {
            FieldKind.Message or FieldKind.Group => $"writer.WriteMessage({name}, {value});",
            FieldKind.Enum => $"writer.WriteEnum({name}, {field.Model.Enum}.Shape, (int){value});",
            _ => $"writer.Write({name}, {value});",
        };
    }

    /// <summary>A condition: the value of a field without presence is not zero or empty.</summary>
    /// <param name="field">The field.</param>
    /// <param name="owner">The prefix of the record's variables, for example <c>message.</c>.</param>
    /// <remarks>Compares the bits of floating-point values, because a negative zero is not the default value.</remarks>
    public static string IsNotDefault(FieldLayout field, string owner) => field.Model.Kind switch
    {
        FieldKind.Double => $"global::System.BitConverter.DoubleToUInt64Bits({owner}{field.Variable}) != 0",
        FieldKind.Float => $"global::System.BitConverter.SingleToUInt32Bits({owner}{field.Variable}) != 0",
        FieldKind.Bool => owner + field.Variable,
        FieldKind.String or FieldKind.Bytes => $"{owner}{field.Variable}.Length != 0",
        _ => $"{owner}{field.Variable} != 0",
    };
}
