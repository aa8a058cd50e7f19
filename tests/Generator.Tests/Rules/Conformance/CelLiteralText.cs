using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>Values of tests as expressions that create them.</summary>
internal static class CelLiteralText
{
    /// <summary>A <c>cel.expr.Value</c>; null if it cannot be written.</summary>
    public static string? Of(MessageValue value)
    {
        if (value.Fields.FirstOrDefault() is not { } set)
        {
            return "null";
        }
        object item = set.Items[0].Value;
        return set.Shape.Name switch
        {
            "null_value" => "null",
            "enum_value" => Scalar(((MessageValue)item).Find("value")?.Items[0].Value ?? 0L),
            "type_value" => (string)item,
            "list_value" => Join("[", ((MessageValue)item).Find("values")?.Items.Select(static element => Of((MessageValue)element.Value)), "]"),
            "map_value" => Join("{", ((MessageValue)item).Find("entries")?.Items.Select(static entry => Entry((MessageValue)entry.Value)), "}"),
            "object_value" => ((MessageValue)item).Fields.FirstOrDefault()?.Items[0].Value is MessageValue message ? Message(message) : null,
            _ => Scalar(item),
        };
    }

    private static string? Entry(MessageValue entry) =>
        Of((MessageValue)entry.Find("key")!.Items[0].Value) is { } key && Of((MessageValue)entry.Find("value")!.Items[0].Value) is { } value ? $"{key}: {value}" : null;

    private static string? Message(MessageValue message)
    {
        if (message.Shape.FullName == "google.protobuf.Any")
        {
            return message.Fields.FirstOrDefault(static field => field.Shape.Name[0] == '[')?.Items[0].Value is MessageValue inner ? Message(inner) : null;
        }
        return Join(message.Shape.FullName + "{", message.Fields.Select(static field => Value(field) is { } value ? $"{field.Shape.Name}: {value}" : null), "}");
    }

    private static string? Value(FieldValue field) => field.Shape.Name[0] == '[' || field.Shape.Message?.FullName == "google.protobuf.Any" ? null
        : field.Shape.Cardinality switch
        {
            FieldCardinality.Map => Join("{", field.Items.Select(static item => $"{Scalar(item.Key!)}: {(item.Value is MessageValue inner ? Message(inner) : Scalar(item.Value))}"), "}"),
            FieldCardinality.Repeated => Join("[", field.Items.Select(static item => item.Value is MessageValue inner ? Message(inner) : Scalar(item.Value)), "]"),
            _ => field.Items[0].Value is MessageValue inner ? Message(inner) : Scalar(field.Items[0].Value),
        };

    private static string? Join(string open, IEnumerable<string?>? parts, string close)
    {
        string?[] all = [.. parts ?? []];
        return all.Contains(null) ? null : open + string.Join(", ", all) + close;
    }

    private static string Scalar(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "u",
        double.NaN => "(0.0 / 0.0)",
        double.PositiveInfinity => "(1.0 / 0.0)",
        double.NegativeInfinity => "(-1.0 / 0.0)",
        double number => number.ToString("E17", CultureInfo.InvariantCulture),
        string text => Quote("", text.EnumerateRunes().SelectMany(static rune => $"\\U{rune.Value:x8}")),
        EquatableArray<byte> bytes => Quote("b", bytes.SelectMany(static item => $"\\x{item:x2}")),
        _ => throw new FormatException(value.GetType().Name),
    };

    private static string Quote(string prefix, IEnumerable<char> content) => $"{prefix}'{new StringBuilder().Append(content.ToArray())}'";
}
