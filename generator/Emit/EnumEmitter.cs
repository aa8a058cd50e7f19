using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>Emits an enum, and the static class beside it that reads and writes its values by name.</summary>
internal static class EnumEmitter
{
    // The values of a larger enum are found in a table: comparing with each name takes the reader, and the C# compiler, too long.
    private const int MostCompared = 64;

    private const string Table = "global::AmctGen.Generated.EnumTable";

    public static void Emit(SourceWriter writer, EnumModel model)
    {
        EmitEnum(writer, model);
        writer.WriteLine();
        writer.WriteLine($"/// <summary>Reads and writes the names of <see cref=\"{model.TypeName}\"/>.</summary>");
        writer.WriteLine(RuntimeNames.EditorBrowsableNever);
        writer.OpenBlock($"{writer.Access} static class {model.TextTypeName}");
        EmitShape(writer, model);
        if (model.Values.Count > MostCompared)
        {
            EmitLookup(writer, model);
        }
        else
        {
            EmitRead(writer, model);
            EmitName(writer, model);
        }
        writer.CloseBlock();
    }

    private static void EmitEnum(SourceWriter writer, EnumModel model)
    {
        XmlDocs.WriteSummary(writer, model.Docs, $"The enum {XmlDocs.Code(model.ProtoName)}.");
        if (model.IsDeprecated)
        {
            writer.WriteLine(RuntimeNames.Obsolete);
        }
        writer.OpenBlock($"{writer.Access} enum {model.Name}");
        for (int i = 0; i < model.Values.Count; i++)
        {
            EnumValueModel value = model.Values[i];
            if (i > 0)
            {
                writer.WriteLine();
            }
            XmlDocs.WriteSummary(writer, value.Docs, $"The value {XmlDocs.Code(value.ProtoName)}.");
            if (value.IsDeprecated)
            {
                writer.WriteLine(RuntimeNames.Obsolete);
            }
            writer.WriteLine($"{value.Name} = {CSharpText.Number(value.Number)},");
        }
        writer.CloseBlock();
    }

    private static void EmitShape(SourceWriter writer, EnumModel model)
    {
        string names = model.Values.Count > MostCompared
            ? CSharpText.Quote(string.Join(" ", model.Values.Select(static value => value.ProtoName))) + ".Split(' ')"
            : $"[{string.Join(", ", model.Values.Select(static value => CSharpText.Quote(value.ProtoName)))}]";
        string numbers = string.Join(", ", model.Values.Select(static value => CSharpText.Number(value.Number)));
        writer.WriteLine("/// <summary>The schema's view of the enum.</summary>");
        writer.WriteLine($"public static global::AmctGen.Text.EnumShape Shape {{ get; }} = new({CSharpText.Quote(model.ProtoName)}, {CSharpText.Bool(model.IsClosed)}, {names}, [{numbers}]);");
    }

    private static void EmitLookup(SourceWriter writer, EnumModel model)
    {
        writer.WriteLine();
        writer.WriteLine($"private static readonly {Table} s_table = new(Shape);");
        EmitReadDocs(writer);
        writer.WriteLine($"public static {model.TypeName} Read(ref {RuntimeNames.Reader} reader) => ({model.TypeName})reader.ReadEnum(s_table);");
        EmitNameDocs(writer);
        writer.WriteLine($"public static global::System.ReadOnlySpan<byte> Name({model.TypeName} value) => s_table.NameOf((int)value);");
    }

    private static void EmitReadDocs(SourceWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine("/// <summary>Reads a value: a name, or a number that the enum allows.</summary>");
        writer.WriteLine("/// <param name=\"reader\">Stands before the value.</param>");
    }

    private static void EmitNameDocs(SourceWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine("/// <summary>The name of a value, the first one where it has several; empty where it has none.</summary>");
        writer.WriteLine("/// <param name=\"value\">The value.</param>");
    }

    private static void EmitRead(SourceWriter writer, EnumModel model)
    {
        EmitReadDocs(writer);
        writer.OpenBlock($"public static {model.TypeName} Read(ref {RuntimeNames.Reader} reader)");
        if (!model.Values.IsEmpty)
        {
            writer.OpenBlock("switch (reader.Peek)");
            foreach (IGrouping<char, EnumValueModel> bucket in model.Values.GroupBy(static value => value.ProtoName[0]).OrderBy(static bucket => bucket.Key))
            {
                writer.WriteLine($"case (byte)'{bucket.Key}':");
                foreach (EnumValueModel value in bucket)
                {
                    writer.WriteLine($"    if (reader.TryWord({CSharpText.QuoteUtf8(value.ProtoName)})) {{ return {model.TypeName}.{value.Name}; }}");
                }
                writer.WriteLine("    break;");
            }
            writer.CloseBlock();
        }
        writer.WriteLine($"return ({model.TypeName})reader.ReadEnumNumber(Shape);");
        writer.CloseBlock();
    }

    private static void EmitName(SourceWriter writer, EnumModel model)
    {
        EmitNameDocs(writer);
        writer.OpenBlock($"public static global::System.ReadOnlySpan<byte> Name({model.TypeName} value) => value switch");
        var numbers = new HashSet<int>();
        foreach (EnumValueModel value in model.Values)
        {
            if (numbers.Add(value.Number))
            {
                writer.WriteLine($"{model.TypeName}.{value.Name} => {CSharpText.QuoteUtf8(value.ProtoName)},");
            }
        }
        writer.WriteLine("_ => default,");
        writer.CloseBlock("};");
    }
}
