using AmctGen.Text;

namespace AmctGen.Generator.Schema;

/// <summary>Makes the shapes of linked messages, so that documents can be checked where no code can run: option values, data files.</summary>
internal sealed class ShapeFactory(SymbolTable table)
{
    private readonly Dictionary<string, MessageShape> _messages = new(StringComparer.Ordinal);

    /// <summary>The shape of a message by full name; null where the files declare none of that name.</summary>
    public static MessageShape? Create(string fullName, IEnumerable<FileExports> files)
    {
        var table = new SymbolTable(files);
        return table.FindAnywhere(fullName) is { Message: { } message } symbol ? new ShapeFactory(table).Of(message, symbol.File) : null;
    }

    /// <summary>The shape of a message that a file declares.</summary>
    public MessageShape Of(MessageExport message, FileExports file)
    {
        if (!_messages.TryGetValue(message.FullName, out MessageShape? shape))
        {
            shape = new MessageShape(message.FullName, () => Fields(message, file))
            {
                Oneofs = [.. message.Oneofs.Select(static oneof => oneof.Name)],
                ReservedNames = [.. message.ReservedNames],
            };
            _messages.Add(message.FullName, shape);
        }
        return shape;
    }

    private FieldShape[] Fields(MessageExport message, FileExports file)
    {
        var shapes = new List<FieldShape>();
        foreach (FieldExport field in message.Fields)
        {
            if (FieldTypes.Resolve(field, file, table) is { } type)
            {
                shapes.Add(Field(field, type));
            }
        }
        return [.. shapes];
    }

    private FieldShape Field(FieldExport field, FieldType type)
    {
        FieldCardinality cardinality = FieldTypes.Cardinality(field, type);
        if (cardinality == FieldCardinality.Map)
        {
            return new FieldShape(field.Name, field.Number, FieldKind.Message, cardinality, () => MapEntry(field, type)) { IsDeprecated = field.IsDeprecated };
        }
        string? groupName = FieldTypes.GroupName(field, type);
        if (type.Message is { } message)
        {
            return new FieldShape(field.Name, field.Number, type.Kind, cardinality, () => Nested(message)) { Oneof = field.Oneof, GroupName = groupName, IsDeprecated = field.IsDeprecated };
        }
        return type.Enum is { } declared
            ? new FieldShape(field.Name, field.Number, cardinality, Enum(declared)) { Oneof = field.Oneof, IsDeprecated = field.IsDeprecated }
            : new FieldShape(field.Name, field.Number, type.Kind, cardinality) { Oneof = field.Oneof, IsDeprecated = field.IsDeprecated };
    }

    private MessageShape MapEntry(FieldExport field, FieldType type)
    {
        FieldKind keyKind = FieldTypes.Scalar(field.MapKey!) ?? FieldKind.String;
        return new MessageShape(FullNames.Join(field.Scope, NameRules.MapEntryName(field.Name)), () =>
        [
            new FieldShape("key", 1, keyKind, FieldCardinality.Optional),
            type.Message is { } message
                ? new FieldShape("value", 2, FieldKind.Message, message.HasRequired ? FieldCardinality.Required : FieldCardinality.Optional, () => Nested(message))
                : type.Enum is { } declared
                    ? new FieldShape("value", 2, FieldCardinality.Optional, Enum(declared))
                    : new FieldShape("value", 2, type.Kind, FieldCardinality.Optional),
        ]);
    }

    private MessageShape Nested(MessageExport message) => Of(message, table.FindAnywhere(message.FullName)!.File);

    private static EnumShape Enum(EnumExport declared) =>
        new(declared.FullName, declared.IsClosed, [.. declared.Values.Select(static value => value.Name)], [.. declared.Values.Select(static value => value.Number)]);
}
