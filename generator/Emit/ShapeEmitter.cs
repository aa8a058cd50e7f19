using System.Text;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits a message's shape: what checking a document needs to know of its schema.</summary>
internal static class ShapeEmitter
{
    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        MessageModel message = layout.Message;
        writer.WriteLine();
        writer.WriteLine("/// <summary>The schema's view of the message.</summary>");
        EmitShape(writer, "public", "Shape", message.ProtoName, layout.Fields.Select(field => Field(field, message)), Initializer(message));
        foreach (FieldLayout field in layout.Fields)
        {
            if (field.EntryName is not null)
            {
                writer.WriteLine();
                EmitShape(writer, "private", field.EntryName, message.ProtoName + "." + EntryProtoName(field.Model.ProtoName), Entry(field, message), "");
            }
        }
    }

    private static void EmitShape(SourceWriter writer, string access, string name, string protoName, IEnumerable<string> fields, string initializer)
    {
        writer.WriteLine($"{access} static {RuntimeNames.MessageShape} {name} {{ get; }} = new({CSharpText.Quote(protoName)}, static () =>");
        writer.WriteLine("[");
        foreach (string field in fields)
        {
            writer.WriteLine("    " + field + ",");
        }
        writer.WriteLine("])" + initializer + ";");
    }

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

    /// <summary>An expression: the shape of a field that stands outside of its message.</summary>
    public static string Extension(FieldModel model) => Field(model, Type(model, model.Cardinality, null), isInOneof: false);

    private static string Field(FieldLayout field, MessageModel owner)
    {
        string type = field.EntryName is not null
            ? $"{RuntimeNames.FieldKind}.Message, {RuntimeNames.FieldCardinality}.Map, static () => {field.EntryName}!)"
            : Type(field.Model, field.Model.Cardinality, owner);
        return Field(field.Model, type, field.Oneof is not null);
    }

    private static string Field(FieldModel model, string type, bool isInOneof)
    {
        var text = new StringBuilder($"new({CSharpText.Quote(model.ProtoName)}, {CSharpText.Number(model.Number)}, ").Append(type);
        var parts = new List<string>();
        if (isInOneof)
        {
            parts.Add($"Oneof = {CSharpText.Number(model.Oneof)}");
        }
        if (model.TextName is not null)
        {
            parts.Add($"TextName = {CSharpText.Quote(model.TextName)}");
        }
        if (model.JsonName is { } jsonName && jsonName != CamelCase.Of(model.ProtoName))
        {
            parts.Add($"JsonName = {CSharpText.Quote(jsonName)}");
        }
        if (model.IsDeprecated)
        {
            parts.Add("IsDeprecated = true");
        }
        if (model.IsPacked)
        {
            parts.Add("IsPacked = true");
        }
        return parts.Count == 0 ? text.ToString() : text.Append($" {{ {string.Join(", ", parts)} }}").ToString();
    }

    private static IEnumerable<string> Entry(FieldLayout field, MessageModel owner)
    {
        FieldKind key = field.Model.MapKey ?? FieldKind.String;
        yield return $"new(\"key\", 1, {RuntimeNames.FieldKind}.{key}, {RuntimeNames.FieldCardinality}.Optional)";
        // A missing value is an empty message, which lacks its required fields.
        FieldCardinality value = field.Model.MapValueHasRequired ? FieldCardinality.Required : FieldCardinality.Optional;
        yield return "new(\"value\", 2, " + Type(field.Model, value, owner);
    }

    // A property that an initializer of its own type refers to counts as null there, hence the "!".
    private static string Type(FieldModel model, FieldCardinality cardinality, MessageModel? owner) => model.Kind switch
    {
        FieldKind.Enum => $"{RuntimeNames.FieldCardinality}.{cardinality}, {model.Enum}.Shape)",
        FieldKind.Message or FieldKind.Group =>
            $"{RuntimeNames.FieldKind}.{model.Kind}, {RuntimeNames.FieldCardinality}.{cardinality}, static () => {model.TypeName}.Shape{(model.TypeName == owner?.TypeName ? "!" : "")})",
        _ => $"{RuntimeNames.FieldKind}.{model.Kind}, {RuntimeNames.FieldCardinality}.{cardinality})",
    };

    // What protoc calls the message behind a map field.
    private static string EntryProtoName(string fieldName)
    {
        var name = new StringBuilder();
        bool capitalizeNext = true;
        foreach (char character in fieldName)
        {
            if (character == '_')
            {
                capitalizeNext = true;
                continue;
            }
            name.Append(capitalizeNext ? char.ToUpperInvariant(character) : character);
            capitalizeNext = false;
        }
        return name.Append("Entry").ToString();
    }
}
