using System.Collections.Concurrent;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Symbols;

/// <summary>
/// Creates the shapes of linked messages, so that documents can be checked without generated code: option values, data files.
/// </summary>
internal sealed class ShapeFactory(SymbolTable table)
{
    private readonly ConcurrentDictionary<string, MessageShape> _messages = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether declarations may be missing because a file has errors, so that names in brackets that are not found are not errors.
    /// </summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The shape of a message by full name; null if the files do not declare it.</summary>
    public MessageShape? Find(string fullName) =>
        table.FindAnywhere(fullName) is { Message: { } message } symbol ? Of(message, symbol.File) : null;

    /// <summary>All extensions and messages of the files.</summary>
    public ShapeRegistry Registry()
    {
        bool isIncomplete = IsIncomplete;
        var extensions = new List<(string Extendee, FieldShape Extension)>();
        foreach (FileIndex file in table.Files)
        {
            foreach (Symbol symbol in file.Symbols)
            {
                if (symbol is not { Kind: SymbolKind.Extension, Field: { } extension })
                {
                    continue;
                }
                if (table.Resolve(extension.Extendee!, extension.Scope, file.File, typesOnly: true).Symbol?.Message is not { } extendee)
                {
                    isIncomplete = true;
                    continue;
                }
                extensions.Add((extendee.FullName, FieldTypes.Resolve(extension, file.File, table) is { } type
                    ? Extension(extension, type, extendee)
                    : Unresolved(extension, FieldTypes.Bracketed(extension.FullName))));
            }
        }
        return new ShapeRegistry(extensions, Find, MessageNames) { IsIncomplete = isIncomplete };
    }

    /// <summary>The shape of an extension.</summary>
    public FieldShape Extension(FieldExport extension, FieldType type, MessageExport extendee) =>
        Field(extension, type, FieldTypes.Bracketed(extension.FullName), FieldTypes.TextName(extension, type, extendee));

    /// <summary>The full names of all messages of the files.</summary>
    public IEnumerable<string> MessageNames() => table.Files
        .SelectMany(static file => file.Symbols)
        .Where(static symbol => symbol.Message is not null)
        .Select(static symbol => symbol.FullName);

    /// <summary>The shape of a message that a file declares.</summary>
    public MessageShape Of(MessageExport message, FileExports file) =>
        _messages.GetOrAdd(message.FullName, name => new MessageShape(name, () => Fields(message, file))
        {
            IsExtendable = !message.ExtensionRanges.IsEmpty,
            IsMessageSet = message.IsMessageSet,
            Oneofs = [.. message.Oneofs.Select(static oneof => oneof.Name)],
            ReservedNames = [.. message.ReservedNames],
            IsIncomplete = message.IsIncomplete || IsDeclaredTwice(message, file),
        });

    private FieldShape[] Fields(MessageExport message, FileExports file)
    {
        var shapes = new List<FieldShape>();
        foreach (FieldExport field in message.Fields)
        {
            bool isKeyKnown = field.MapKey is null || FieldTypes.Scalar(field.MapKey) is not null;
            shapes.Add(isKeyKnown && FieldTypes.Resolve(field, file, table) is { } type
                ? Field(field, type, field.Name, FieldTypes.GroupName(field, type))
                : Unresolved(field, field.Name));
        }
        return [.. shapes];
    }

    // The schema is being repaired, and it is not known which of the declarations will stay.
    private static bool IsDeclaredTwice(MessageExport message, FileExports file) =>
        FileIndex.Of(file).HasDuplicates && CountDeclarations(file.Messages, message.FullName) > 1;

    private static int CountDeclarations(EquatableArray<MessageExport> messages, string fullName) =>
        messages.Sum(message => (message.FullName == fullName ? 1 : 0) + CountDeclarations(message.Messages, fullName));

    // If the type is not found, this is reported in the .proto, and any value may be valid.
    private static FieldShape Unresolved(FieldExport field, string name)
    {
        var unknown = new FieldType(FieldKind.String);
        return new FieldShape(
            name, field.Number, unknown.Kind, FieldTypes.Cardinality(field, unknown)) { Oneof = field.Oneof, IsIncomplete = true };
    }

    private FieldShape Field(FieldExport field, FieldType type, string name, string? textName)
    {
        FieldCardinality cardinality = FieldTypes.Cardinality(field, type);
        string jsonName = field.JsonName ?? (field.Extendee is null ? CamelCase.Of(name) : name);
        if (cardinality == FieldCardinality.Map)
        {
            return new FieldShape(name, field.Number, FieldKind.Message, cardinality, () => MapEntry(field, type)) { JsonName = jsonName,
                IsDeprecated = field.IsDeprecated };
        }
        if (type.Message is { } message)
        {
            return new FieldShape(name, field.Number, type.Kind, cardinality, () => Nested(message)) { Oneof = field.Oneof,
                TextName = textName, JsonName = jsonName, IsDeprecated = field.IsDeprecated };
        }
        bool isPacked = FieldTypes.IsPacked(field, type);
        object? stated = field.Default is null ? null : DefaultValues.Of(field, type)?.DocumentValue;
        return type.Enum is { } declared
            ? new FieldShape(name, field.Number, cardinality, Enum(declared)) { Oneof = field.Oneof, JsonName = jsonName,
                IsDeprecated = field.IsDeprecated, IsPacked = isPacked, Default = stated }
            : new FieldShape(name, field.Number, type.Kind, cardinality) { Oneof = field.Oneof, JsonName = jsonName,
                IsDeprecated = field.IsDeprecated, IsPacked = isPacked, Default = stated };
    }

    /// <summary>The shape of a map field's entries.</summary>
    public MessageShape MapEntry(FieldExport field, FieldType type)
    {
        FieldKind keyKind = FieldTypes.Scalar(field.MapKey!) ?? FieldKind.String;
        return new MessageShape(FullNames.Join(field.Scope, CSharpNames.MapEntryName(field.Name)), () =>
        [
            new FieldShape("key", 1, keyKind, FieldCardinality.Optional),
            type.Message is { } message
                ? new FieldShape("value", 2, FieldKind.Message, message.HasRequired ? FieldCardinality.Required : FieldCardinality.Optional,
                    () => Nested(message))
                : type.Enum is { } declared
                    ? new FieldShape("value", 2, FieldCardinality.Optional, Enum(declared))
                    : new FieldShape("value", 2, type.Kind, FieldCardinality.Optional),
        ]);
    }

    private MessageShape Nested(MessageExport message) => Of(message, table.FindAnywhere(message.FullName)!.File);

    private static EnumShape Enum(EnumExport declared) =>
        new(declared.FullName, declared.IsClosed, [.. declared.Values.Select(static value => value.Name)],
            [.. declared.Values.Select(static value => value.Number)]) { IsIncomplete = declared.IsIncomplete };
}
