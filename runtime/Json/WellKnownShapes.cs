using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>Identifies the messages and enums with a special form in JSON.</summary>
internal static class WellKnownShapes
{
    private const string Package = "google.protobuf.";

    /// <summary>How JSON spells a message.</summary>
    public static WellKnownType Of(MessageShape shape) =>
        !shape.FullName.StartsWith(Package, StringComparison.Ordinal) ? WellKnownType.None : shape.FullName.AsSpan(Package.Length) switch
        {
            "Any" => WellKnownType.Any,
            "Timestamp" => WellKnownType.Timestamp,
            "Duration" => WellKnownType.Duration,
            "FieldMask" => WellKnownType.FieldMask,
            "Struct" => WellKnownType.Struct,
            "Value" => WellKnownType.Value,
            "ListValue" => WellKnownType.ListValue,
            "DoubleValue" or "FloatValue" or "Int64Value" or "UInt64Value" or "Int32Value" or "UInt32Value" => WellKnownType.Wrapper,
            "BoolValue" or "StringValue" or "BytesValue" => WellKnownType.Wrapper,
            _ => WellKnownType.None,
        };

    /// <summary>Whether <c>null</c> is a value of the field, and does not mean that the field is not set.</summary>
    public static bool CanBeNull(FieldShape field) =>
        IsNullValue(field) || (field.Kind == FieldKind.Message && field.Message is { } message && Of(message) == WellKnownType.Value);

    /// <summary>Whether the values of a field are of the enum whose only value JSON spells <c>null</c>.</summary>
    public static bool IsNullValue(FieldShape field) => field.Enum is { FullName: "google.protobuf.NullValue" };
}
