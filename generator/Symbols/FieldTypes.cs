using AmctGen.Generator.Exports;
using AmctGen.Text;

namespace AmctGen.Generator.Symbols;

/// <summary>Resolves the types that fields name.</summary>
internal static class FieldTypes
{
    private static readonly Dictionary<string, FieldKind> s_scalars = new(StringComparer.Ordinal)
    {
        ["double"] = FieldKind.Double,
        ["float"] = FieldKind.Float,
        ["int32"] = FieldKind.Int32,
        ["int64"] = FieldKind.Int64,
        ["uint32"] = FieldKind.UInt32,
        ["uint64"] = FieldKind.UInt64,
        ["sint32"] = FieldKind.SInt32,
        ["sint64"] = FieldKind.SInt64,
        ["fixed32"] = FieldKind.Fixed32,
        ["fixed64"] = FieldKind.Fixed64,
        ["sfixed32"] = FieldKind.SFixed32,
        ["sfixed64"] = FieldKind.SFixed64,
        ["bool"] = FieldKind.Bool,
        ["string"] = FieldKind.String,
        ["bytes"] = FieldKind.Bytes,
    };

    public static IEnumerable<string> ScalarNames => s_scalars.Keys;

    /// <summary>The kind of a scalar type; null for the name of a message or enum.</summary>
    public static FieldKind? Scalar(string name) => s_scalars.TryGetValue(name, out FieldKind kind) ? kind : null;

    /// <summary>A field's type, resolved in its own file; null if the name does not denote a type.</summary>
    public static FieldType? Resolve(FieldExport field, FileExports file, SymbolTable table)
    {
        if (!field.IsGroup && Scalar(field.Type) is { } scalar)
        {
            return new FieldType(scalar);
        }
        return Of(field, table.Resolve(field.Type, field.Scope, file, typesOnly: true).Symbol);
    }

    /// <summary>The type of a field whose type name denotes <paramref name="symbol"/>; null if that is not a type.</summary>
    public static FieldType? Of(FieldExport field, Symbol? symbol) => symbol switch
    {
        { Enum: { } declared } => new FieldType(FieldKind.Enum, Enum: declared),
        { Message: { } message } =>
            new FieldType(field.Features.IsDelimited && field.MapKey is null ? FieldKind.Group : FieldKind.Message, message),
        _ => null,
    };

    /// <summary>How often a field of that type may occur.</summary>
    public static FieldCardinality Cardinality(FieldExport field, FieldType type)
    {
        if (field.MapKey is not null)
        {
            return FieldCardinality.Map;
        }
        if (field.IsRepeated)
        {
            return FieldCardinality.Repeated;
        }
        if (field.Oneof >= 0 || field.Extendee is not null)
        {
            return FieldCardinality.Optional;
        }
        return field.Features.Presence switch
        {
            FieldPresence.Required => FieldCardinality.Required,
            FieldPresence.Implicit when !type.IsMessage => FieldCardinality.Implicit,
            _ => FieldCardinality.Optional,
        };
    }

    /// <summary>Whether a repeated field of that type can be packed.</summary>
    public static bool IsPackable(FieldExport field, FieldType type) =>
        field is { IsRepeated: true, MapKey: null }
            && type.Kind is not (FieldKind.String or FieldKind.Bytes or FieldKind.Message or FieldKind.Group);

    /// <summary>Whether the elements of a field are packed in the binary format.</summary>
    public static bool IsPacked(FieldExport field, FieldType type) => IsPackable(field, type) && field.Features.IsPacked;

    /// <summary>The C# type of a scalar's values.</summary>
    public static string ScalarTypeName(FieldKind kind) => kind switch
    {
        FieldKind.Double => "double",
        FieldKind.Float => "float",
        FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 => "int",
        FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64 => "long",
        FieldKind.UInt32 or FieldKind.Fixed32 => "uint",
        FieldKind.UInt64 or FieldKind.Fixed64 => "ulong",
        FieldKind.Bool => "bool",
        FieldKind.String => "string",
        _ => "global::AmctGen.ByteString",
    };

    /// <summary>An extension's name in text format.</summary>
    public static string Bracketed(string fullName) => "[" + fullName + "]";

    /// <summary>
    /// The text format name of an extension if it differs from its own: in a message set an item is named by its type. Otherwise null.
    /// </summary>
    public static string? TextName(FieldExport extension, FieldType type, MessageExport extendee) =>
        extendee.IsMessageSet && !extension.IsRepeated && type is { Kind: FieldKind.Message, Message: { } item }
            && item.FullName == extension.Scope
            ? Bracketed(item.FullName)
            : null;

    /// <summary>
    /// The text format name of a group; null for any other field. In editions, a delimited field that is named like a group counts as one.
    /// </summary>
    public static string? GroupName(FieldExport field, FieldType type)
    {
        if (type is not { Kind: FieldKind.Group, Message: { } message })
        {
            return null;
        }
        string name = FullNames.Last(message.FullName);
        bool looksLikeGroup = field.Name == name.ToLowerInvariant() && FullNames.Parent(message.FullName) == field.Scope;
        return field.IsGroup || looksLikeGroup ? name : null;
    }
}
