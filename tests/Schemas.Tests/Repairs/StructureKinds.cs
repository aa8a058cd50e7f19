using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>Names, separators and brackets.</summary>
internal static class StructureKinds
{
    public static readonly BrokenKind[] All =
    [
        new("map as a JSON object", static text => Map(text, static (key, value) => $": {{ {key}: {value} }}")),
        new("map with plain keys", static text => Map(text, static (key, value) => $" {{ {key.Trim('"')}: {value} }}")),
        new("map with two entries in an object", static text => AtMap(text, (place, key, value) => place.Shape.Message!.FindField("key")!.Kind == FieldKind.String
            ? text.With(
                [new TextEdit(SourceSpan.FromBounds(place.Field.Name.End, place.Value.Span.End), $": {{ {key}: {value}, \"more\": {value} }}")],
                [TextEdit.Insert(place.Value.Span.End, $" {place.Field.NameText} {{ key: \"more\" value: {value} }}")]) : null)),
        new("map with a subscript", static text => AtMap(text, (place, key, value) => text.With([new TextEdit(SourceSpan.FromBounds(place.Field.Name.End, place.Value.Span.End), $"[{key}]: {value}")]))),
        new("hyphens in a name", static text => text.AtField(place => place.Field.NameText.Contains('_', StringComparison.Ordinal) ? text.Replace(place.Field.Name, place.Field.NameText.Replace('_', '-')) : null)),
        new("name in camel case", static text => text.AtField(place => place.Shape.JsonName != place.Field.NameText ? text.Replace(place.Field.Name, place.Shape.JsonName) : null)),
        new("name in capitals", static text => text.AtField(place => text.Replace(place.Field.Name, place.Field.NameText.ToUpperInvariant()))),
        new("misspelled name", static text => text.AtField(place => place.Field.NameText is { Length: > 7 } name ? text.Replace(place.Field.Name, name[..^3] + name[^2] + name[^3] + name[^1]) is { } broken && name[^2] != name[^3] ? broken : null : null)),
        new("quoted name", static text => text.AtField(place => text.Replace(place.Field.Name, $"\"{place.Field.NameText}\""))),
        new("name by number", static text => text.AtField(place => text.Replace(place.Field.Name, place.Shape.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
        new("arrow", static text => text.AtSingle((place, _) => text.ColonOf(place.Field) is { } colon ? text.Replace(colon, text.One(" =>", " ->", " :=", " =", " ==", "=")) : null)),
        new("arrow before a message", static text => text.AtMessage((place, message) => text.Replace(SourceSpan.FromBounds(place.Field.Name.End, message.Open.Start), text.One(" => ", " -> ", " := ", " = ", "=")))),
        new("no colon", static text => text.AtSingle((place, _) => text.ColonOf(place.Field) is { } colon ? text.Replace(colon, "") : null)),
        new("two colons", static text => text.AtSingle((place, _) => text.ColonOf(place.Field) is { } colon ? text.Insert(colon.End, ":") : null)),
        new("two separators", static text => text.AtSingle((_, scalar) => text.Insert(scalar.Span.End, text.One(",,", ";;", ",;")))),
        new("no closing brace at the end", static text => text.Root.Fields[^1].Value is DocumentMessage { Close: { } close } message && text.StartsLine(close.Start) && message.Fields.Count > 0 ? text.Replace(close, "") : null),
        new("no closing brace", static text => text.AtMessage((_, message) => text.StartsLine(message.Close.Start) && text.EndsLine(message.Close.End) && message.Fields.Count > 0 && text.StartsLine(message.Fields[0].Name.Start)
            ? text.Replace(message.Close, "") : null)),
        new("no opening brace", static text => text.AtMessage((place, message) => text.StartsLine(message.Close.Start) && text.EndsLine(message.Open.End) ? text.Replace(message.Open, "") : null)),
        new("brace too many at the end", static text => text.Insert(text.Text.Length, "\n}")),
        new("brace too many", static text => text.AtMessage((place, message) => text.StartsLine(place.Field.Name.Start) && text.StartsLine(message.Close.Start) && text.EndsLine(message.Close.End) && place.Parent != text.Root
            ? text.Insert(message.Close.End, "\n" + Indentation(text, message.Close.Start) + "}") : null)),
        // Only the layout shows which brace it is, and that of one of the texts is irregular.
        new("brace too many on a line", static text => text.AtMessage((place, message) => text.EndsLine(message.Close.End) && place.Parent != text.Root && place.Parent.Fields[^1] != place.Field && text.StartsLine(place.Parent.Fields[^1].Name.Start) ? text.Insert(message.Close.End, text.One(" }", "}")) : null), Least: 0.8),
        new("wrong closing bracket", static text => text.AtMessage((_, message) => text.Replace(message.Close, text.One(">", "]", ")")))),
        new("message in brackets", static text => text.AtMessage((place, message) => message.Fields.Count > 0 && !text.Of(message.Span).Contains('\n', StringComparison.Ordinal)
            ? text.With([new TextEdit(message.Open, "["), new TextEdit(message.Close, "]")]) : null)),
        new("list without its end", static text => text.AtList((_, list) => list.Items.Count > 0 && list.Items.TrueForAll(static item => item is DocumentScalar) && text.EndsLine(list.Span.End) ? text.Replace(new SourceSpan(list.Span.End - 1, 1), "") : null)),
        new("set twice", static text => text.AtField(place => place.Shape.IsRepeated || place.ParentShape.FindField("value")?.Number == 2 || text.Of(SourceSpan.FromBounds(place.Field.Name.Start, place.Value.Span.End)).Contains('#', StringComparison.Ordinal)
            ? null : text.Insert(place.Value.Span.End, $"\n{text.Of(SourceSpan.FromBounds(place.Field.Name.Start, place.Value.Span.End))}\n"))),
        new("braces around the file", static text => text.All.TrimStart()[0] == '#' ? null : text.With([TextEdit.Insert(0, "{\n"), TextEdit.Insert(text.Text.Length, "\n}\n")])),
        new("unknown name", static text => text.AtSingle((place, _) => text.Replace(place.Field.Name, "qwertz") with { Meant = null })),
        new("field of the enclosing message", static text => text.AtMessage((place, message) => place.Parent == text.Root && text.Root.Fields.Find(one => one.Value is DocumentScalar && place.Shape.Message!.FindField(one.NameText) is null && one != place.Field) is { } other && message.Fields.Count > 0 && text.StartsLine(message.Fields[0].Name.Start)
            ? text.Insert(message.Fields[0].Name.Start, text.Of(SourceSpan.FromBounds(other.Name.Start, other.Value!.Span.End)) + "\n") with { Meant = null } : null)),
    ];

    private static string Indentation(SoundText text, int place)
    {
        int start = place;
        while (start > 0 && text.Text[start - 1] is (byte)' ' or (byte)'\t')
        {
            start--;
        }
        return text.Of(SourceSpan.FromBounds(start, place));
    }

    private static Broken? Map(SoundText text, Func<string, string, string> write) => AtMap(text, (place, key, value) =>
        text.Replace(SourceSpan.FromBounds(place.Field.Name.End, place.Value.Span.End), write(key, value)));

    private static Broken? AtMap(SoundText text, Func<SoundText.Place, string, string, Broken?> make) => text.AtField(place =>
        place.Shape.Cardinality == FieldCardinality.Map && place.Value is DocumentMessage { Fields.Count: 2 } entry && entry.Fields[0].NameText == "key"
            ? make(place, text.Of(entry.Fields[0].Value!.Span), text.Of(entry.Fields[1].Value!.Span))
            : null);
}
