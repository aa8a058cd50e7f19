using AmctGen.Generator.Exports;
using AmctGen.Generator.Symbols;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>The types in expressions of the schema's types.</summary>
internal static class CelTypes
{
    // Messages that have special types in the language. A wrapper is its value, or null if it is not set.
    private static readonly Dictionary<string, CelType> s_wellKnown = new(StringComparer.Ordinal)
    {
        ["google.protobuf.Any"] = CelType.Dyn,
        ["google.protobuf.Value"] = CelType.Dyn,
        ["google.protobuf.Struct"] = CelType.MapOf(CelType.String, CelType.Dyn),
        ["google.protobuf.ListValue"] = CelType.ListOf(CelType.Dyn),
        ["google.protobuf.Duration"] = CelType.Duration,
        ["google.protobuf.Timestamp"] = CelType.Timestamp,
        ["google.protobuf.BoolValue"] = CelType.Bool with { IsNullable = true },
        ["google.protobuf.BytesValue"] = CelType.Bytes with { IsNullable = true },
        ["google.protobuf.DoubleValue"] = CelType.Double with { IsNullable = true },
        ["google.protobuf.FloatValue"] = CelType.Double with { IsNullable = true },
        ["google.protobuf.Int32Value"] = CelType.Int with { IsNullable = true },
        ["google.protobuf.Int64Value"] = CelType.Int with { IsNullable = true },
        ["google.protobuf.StringValue"] = CelType.String with { IsNullable = true },
        ["google.protobuf.UInt32Value"] = CelType.Uint with { IsNullable = true },
        ["google.protobuf.UInt64Value"] = CelType.Uint with { IsNullable = true },
    };

    /// <summary>The names of the language's own types, which are values in expressions.</summary>
    public static HashSet<string> TypeNames { get; } = new(StringComparer.Ordinal)
    {
        "bool", "bytes", "double", "int", "uint", "string", "list", "map", "null_type", "type",
        "google.protobuf.Duration", "google.protobuf.Timestamp",
    };

    /// <summary>Whether a message has a special type in expressions.</summary>
    public static bool IsConverted(string message) => s_wellKnown.ContainsKey(message);

    public static CelType OfMessage(string fullName) =>
        s_wellKnown.TryGetValue(fullName, out CelType? known) ? known : CelType.MessageOf(fullName);

    /// <summary>The type of a field: of all its values.</summary>
    public static CelType Of(FieldExport declared, FieldType type)
    {
        CelType value = Of(type);
        // An invalid key type is reported at its declaration.
        return declared.MapKey is { } key ? CelType.MapOf(Of(new FieldType(FieldTypes.Scalar(key) ?? FieldKind.String)), value)
            : declared.IsRepeated ? CelType.ListOf(value)
            : value;
    }

    /// <summary>The type of one value.</summary>
    public static CelType Of(FieldType type) => type.Kind switch
    {
        FieldKind.Double or FieldKind.Float => CelType.Double,
        FieldKind.Bool => CelType.Bool,
        FieldKind.String => CelType.String,
        FieldKind.Bytes => CelType.Bytes,
        FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.Fixed32 or FieldKind.Fixed64 => CelType.Uint,
        FieldKind.Message or FieldKind.Group => OfMessage(type.Message!.FullName),
        _ => CelType.Int,
    };
}
