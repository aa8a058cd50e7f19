using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>Emits an enum and its companion, a static class that converts between values and their names in the schema.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model)
    {
        EmitEnum(writer, model);
        writer.WriteLine();
        writer.WriteLine($"/// <summary>Reads and writes the names of <see cref=\"{model.TypeName}\"/>.</summary>");
        writer.OpenBlock($"{writer.Access} static class {model.TextTypeName}");
        EmitShape(writer, model);
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
        string values = string.Join(" ", model.Values.Select(static value => $"{value.ProtoName}={CSharpText.Number(value.Number)}"));
        string arguments = $"{CSharpText.Quote(model.ProtoName)}, {CSharpText.Bool(model.IsClosed)}, {CSharpText.Quote(values)}";
        writer.WriteLine("/// <summary>The schema's view of the enum: its values by name and number.</summary>");
        writer.WriteLine($"public static {RuntimeNames.EnumShape} Shape {{ get; }} = new({arguments});");
        string self = model.IsNested ? "" : "this ";
        writer.WriteMember($$"""
            /// <summary>The first name of a value in the schema; null if it has no name.</summary>
            /// <param name="value">The value.</param>
            public static string? ToProtoName({{self}}{{model.TypeName}} value) => Shape.FindName((int)value);

            /// <summary>Finds a value by its name in the schema.</summary>
            /// <param name="name">The name.</param>
            /// <param name="value">The value; 0 if no value has the name.</param>
            public static bool TryParse(string? name, out {{model.TypeName}} value)
            {
                bool isName = Shape.TryFindNumber(name, out int number);
                value = ({{model.TypeName}})number;
                return isName;
            }
            """);
    }
}
