using System.Globalization;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>Values of a wrong form.</summary>
internal static class ValueKinds
{
    public static readonly BrokenKind[] All =
    [
        new("decimal comma", static text => text.AtSingle((place, scalar) => place.Shape.Kind is FieldKind.Float or FieldKind.Double && scalar.Kind == TokenKind.Float && text.Of(scalar.Span) is var number && number.All(static one => char.IsAsciiDigit(one) || one is '.' or '-')
            ? text.Replace(scalar.Span, number.Replace('.', ',')) : null)),
        new("list without brackets", static text => text.AtList((place, list) => list.Items.Count > 1 && list.Items.TrueForAll(static item => item is DocumentScalar) && text.ColonOf(place.Field) is not null && !text.Of(list.Span).Contains('\n', StringComparison.Ordinal)
            ? text.With([TextEdit.Remove(new SourceSpan(list.Span.Start, 1)), TextEdit.Remove(new SourceSpan(list.Span.End - 1, 1))]) : null)),
        new("list in braces", static text => List(text, "{", "}")),
        new("list in parentheses", static text => List(text, "(", ")")),
        new("trailing comma", static text => text.AtList((_, list) => list.Items.Count > 0 ? text.Insert(list.Items[^1].Span.End, ",") : null)),
        new("no comma", static text => text.AtList((_, list) => list.Items.Count > 1 && list.Items[1] is DocumentScalar { Kind: not TokenKind.String, IsNegative: false } && text.Text[list.Items[0].Span.End] == ',' ? text.Replace(new SourceSpan(list.Items[0].Span.End, 1), " ") : null)),
        new("duration as text", static text => Time(text, "google.protobuf.Duration", ("\"3s\"", "{ seconds: 3 }"), ("\"1.5s\"", "{ seconds: 1 nanos: 500000000 }"), ("\"-2s\"", "{ seconds: -2 }"))),
        new("timestamp as text", static text => Time(text, "google.protobuf.Timestamp", ("\"2026-01-01T00:00:00Z\"", "{ seconds: 1767225600 }"), ("'2026-01-01T01:00:00.5+01:00'", "{ seconds: 1767225600 nanos: 500000000 }"))),
        new("wrapped value", static text => Time(text, "google.protobuf.Int32Value", ("7", "{ value: 7 }"))),
        new("bool in capitals", static text => text.AtScalar((place, scalar) => place.Shape.Kind == FieldKind.Bool ? text.Replace(scalar.Span, text.Of(scalar.Span)[0] is 't' or 'T' ? text.One("TRUE", "yes", "on", "Yes", "ON", "\"true\"") : text.One("FALSE", "no", "off", "No", "\"false\"")) : null)),
        new("quoted number", static text => text.AtScalar((place, scalar) => scalar.Kind is TokenKind.Integer or TokenKind.Float && place.Shape.Message is null && place.Shape.Enum is null && char.IsAsciiDigit(text.Of(scalar.Span)[^1]) ? text.Replace(scalar.Span, $"\"{text.Of(scalar.Span)}\"") : null)),
        new("quoted enum value", static text => AtEnum(text, (_, scalar) => text.Replace(scalar.Span, $"\"{text.Of(scalar.Span)}\""))),
        new("enum value in small letters", static text => AtEnum(text, (_, scalar) => text.Replace(scalar.Span, text.Of(scalar.Span).ToLowerInvariant()))),
        new("enum value with its type", static text => AtEnum(text, (place, scalar) => text.Insert(scalar.Span.Start, place.Shape.Enum!.FullName[(place.Shape.Enum.FullName.LastIndexOf('.') + 1)..] + text.One(".", "::", "_")))),
        new("misspelled enum value", static text => AtEnum(text, (_, scalar) => scalar.Span.Length > 5 ? text.Replace(new SourceSpan(scalar.Span.End - 2, 1), "") : null)),
        new("octal digit", static text => text.AtScalar((place, scalar) => scalar is { Kind: TokenKind.Integer, IsNegative: false } && IsWhole(place) && text.Of(scalar.Span) is var number && number.IndexOfAny(['8', '9']) >= 0 && number[0] != '0' ? text.Insert(scalar.Span.Start, "0") : null)),
        new("exponent without digits", static text => text.AtScalar((place, scalar) => scalar.Kind == TokenKind.Float && char.IsAsciiDigit(text.Of(scalar.Span)[^1]) ? text.Insert(scalar.Span.End, "e") : null)),
        new("plus sign", static text => text.AtScalar((_, scalar) => scalar is { Kind: TokenKind.Integer or TokenKind.Float, IsNegative: false } ? text.Insert(scalar.Span.Start, "+") : null)),
        new("whole number with a point", static text => text.AtScalar((place, scalar) => scalar.Kind == TokenKind.Integer && IsWhole(place) ? text.Insert(scalar.Span.End, ".0") : null)),
        new("thousands", static text => text.AtSingle((place, scalar) => scalar.Kind == TokenKind.Integer && place.Shape.Kind is FieldKind.Int64 or FieldKind.Int32 && !scalar.IsNegative && !place.Shape.IsRepeated
            ? text.With([new TextEdit(scalar.Span, text.One("1,000,000", "1_000_000"))], [new TextEdit(scalar.Span, "1000000")]) : null)),
        new("brackets around a value", static text => text.AtSingle((place, scalar) => place.Shape.IsRepeated ? null : text.Replace(scalar.Span, $"[{text.Of(scalar.Span)}]"))),
        new("number with a unit", static text => text.AtSingle((place, scalar) => IsWhole(place) && scalar.Kind == TokenKind.Integer ? text.Insert(scalar.Span.End, "ms") with { Meant = null } : null)),
        new("out of range", static text => text.AtSingle((place, scalar) => place.Shape.Kind is FieldKind.Int32 or FieldKind.UInt32 ? text.Replace(scalar.Span, (5_000_000_000L).ToString(CultureInfo.InvariantCulture)) with { Meant = null } : null)),
    ];

    private static bool IsWhole(SoundText.Place place) => place.Shape.Message is null && place.Shape.Enum is null && place.Shape.Kind is not (FieldKind.Float or FieldKind.Double or FieldKind.Bool);

    private static Broken? AtEnum(SoundText text, Func<SoundText.Place, DocumentScalar, Broken?> make) =>
        text.AtScalar((place, scalar) => place.Shape.Enum is not null && scalar.Kind == TokenKind.Identifier ? make(place, scalar) : null);

    private static Broken? List(SoundText text, string open, string close) => text.AtList((_, list) => list.Items.Count > 1 && list.Items.TrueForAll(static item => item is DocumentScalar)
        ? text.With([new TextEdit(new SourceSpan(list.Span.Start, 1), open), new TextEdit(new SourceSpan(list.Span.End - 1, 1), close)]) : null);

    private static Broken? Time(SoundText text, string type, params (string Written, string Meant)[] values)
    {
        (string written, string meant) = values[text.Random.Next(values.Length)];
        return text.AtField(place => place.Shape.Message?.FullName == type
            ? text.With([new TextEdit(SourceSpan.FromBounds(place.Field.Name.End, place.Value.Span.End), $": {written}")], [new TextEdit(place.Value.Span, meant)])
            : null);
    }
}
