using System.Globalization;
using System.Text;
using AmctGen.Generator.Model;
using AmctGen.Generator.Polyfills;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits a message's shape: a declaration of each field on its own line, and the types of the fields.</summary>
internal static class ShapeEmitter
{
    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        MessageModel message = layout.Message;
        string[] types = [.. layout.Fields.Select(static field => Type(field.Model)).OfType<string>()];
        writer.WriteLine();
        writer.WriteLine("/// <summary>The schema's view of the message: its fields by name and number, and their types.</summary>");
        writer.WriteLine($"public static {RuntimeNames.MessageShape} Shape {{ get; }} = new(");
        writer.WriteLine($"    {CSharpText.Quote(message.ProtoName)},");
        if (layout.Fields.Length == 0)
        {
            writer.WriteLine("    \"\"" + End(message, types));
            return;
        }
        writer.WriteLine("    \"\"\"");
        foreach (FieldLayout field in layout.Fields)
        {
            writer.WriteLine("    " + Declaration(field.Model, field.SeenBit, field.Oneof is not null));
        }
        writer.WriteLine("    \"\"\"" + End(message, types));
    }

    /// <summary>An expression: the shape of an extension.</summary>
    public static string Extension(FieldModel model) =>
        $"{RuntimeNames.FieldShape}.Parse({CSharpText.Quote(Declaration(model, -1, isInOneof: false))}, {Type(model) ?? "null"})";

    private static string End(MessageModel message, string[] types) =>
        string.Concat(types.Select(static type => ",\n    " + type)) + ")" + Initializer(message) + ";";

    private static string Initializer(MessageModel message)
    {
        var parts = new List<string>();
        if (!message.ExtensionRanges.IsEmpty)
        {
            parts.Add("IsExtendable = true");
        }
        if (message.IsMessageSet)
        {
            parts.Add("IsMessageSet = true");
        }
        if (message.Oneofs.Count > 0)
        {
            parts.Add($"Oneofs = [{string.Join(", ", message.Oneofs.Select(static oneof => CSharpText.Quote(oneof.ProtoName)))}]");
        }
        if (message.ReservedNames.Count > 0)
        {
            parts.Add($"ReservedNames = [{string.Join(", ", message.ReservedNames.Select(CSharpText.Quote))}]");
        }
        return parts.Count == 0 ? "" : $" {{ {string.Join(", ", parts)} }}";
    }

    private static string Declaration(FieldModel model, int seenBit, bool isInOneof)
    {
        var text = new StringBuilder(model.MapKey is { } key ? $"map {Word(key)}" : Word(model.Cardinality));
        text.Append($" {Word(model.Kind)} {model.ProtoName} = {CSharpText.Number(model.Number)}");
        if (seenBit >= 0)
        {
            text.Append(" bit ").Append(CSharpText.Number(seenBit));
        }
        if (isInOneof)
        {
            text.Append(" oneof ").Append(CSharpText.Number(model.Oneof));
        }
        if (model.TextName is not null)
        {
            text.Append(" text ").Append(model.TextName);
        }
        if (model.JsonName is { } jsonName && jsonName != CamelCase.Of(model.ProtoName))
        {
            text.Append(" json ").Append(Escape(jsonName));
        }
        if (model.IsDeprecated)
        {
            text.Append(" deprecated");
        }
        if (model.IsPacked)
        {
            text.Append(" packed");
        }
        if (model.MapValueHasRequired)
        {
            text.Append(" required");
        }
        if (model is { HasExplicitDefault: true, Default: { } stated } && Word(stated) is { Length: > 0 } value)
        {
            text.Append(" default ").Append(value);
        }
        return text.ToString();
    }

    // Empty for empty text, which is the value without a default anyway.
    private static string Word(ConstantModel value) => value.DocumentValue switch
    {
        bool flag => flag ? "true" : "false",
        double number => FloatText.Of(number),
        string text => Escape(text),
        EquatableArray<byte> bytes => string.Concat(bytes.Select(static one => one.ToString("x2", CultureInfo.InvariantCulture))),
        var number => Convert.ToString(number, CultureInfo.InvariantCulture)!,
    };

    // A JSON name can contain any character, but spaces and quotes would end a word of the declaration.
    private static string Escape(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char character in name)
        {
            _ = character is > ' ' and <= '~' and not ('\\' or '"')
                ? text.Append(character)
                : text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    private static string Word<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();

    private static string? Type(FieldModel model) => model.Kind switch
    {
        FieldKind.Enum => model.Enum + ".Shape",
        FieldKind.Message or FieldKind.Group => $"{RuntimeNames.MessageReader}.Of<{model.TypeName}>()",
        _ => null,
    };
}
