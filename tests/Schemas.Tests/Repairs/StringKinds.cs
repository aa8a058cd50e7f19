using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>Mistakes in strings.</summary>
internal static class StringKinds
{
    public static readonly BrokenKind[] All =
    [
        new("string without an end", static text => text.AtString((_, scalar) => text.EndsLine(scalar.Span.End) ? text.Replace(new SourceSpan(scalar.Span.End - 1, 1), "") : null)),
        new("string without an end in a list", static text => text.AtList((_, list) => list.Items.Count > 1 && list.Items.TrueForAll(static item => item is DocumentScalar { Kind: TokenKind.String, Tokens.Count: 1 })
            ? text.Replace(new SourceSpan(list.Items[text.Random.Next(list.Items.Count)].Span.End - 1, 1), "") : null)),
        new("string without a start", static text => text.AtString((_, scalar) => text.Replace(new SourceSpan(scalar.Span.Start, 1), ""))),
        new("path that ends with a backslash", static text => Value(text, "C:\\\\dir\\\\", "C:\\dir\\", "D:\\\\", "D:\\", "out\\\\", "out\\")),
        new("path that ends with a doubled backslash but one", static text => Value(text, "C:\\\\dir\\\\", "C:\\\\dir\\")),
        new("string with another closing quote", static text => text.AtString((_, scalar) => text.Replace(new SourceSpan(scalar.Span.End - 1, 1), text.Text[scalar.Span.Start] == '"' ? "'" : "\""))),
        new("string with another opening quote", static text => text.AtString((_, scalar) => text.EndsLine(scalar.Span.End) ? text.Replace(new SourceSpan(scalar.Span.Start, 1), text.Text[scalar.Span.Start] == '"' ? "'" : "\"") : null)),
        new("name over two lines", static text => text.AtString((_, scalar) => text.Insert(scalar.Span.Start + 2, text.One("\n", "\n    ")))),
        new("text over two lines", static text => Value(text, "first line\\nsecond line", "first line\nsecond line")),
        new("text over three lines", static text => Value(text, "one of\\ntwo of\\nthree", "one of\ntwo of\nthree")),
        new("path with backslashes", static text => Value(text, "C:\\\\new\\\\data", "C:\\new\\data", "D:\\\\models\\\\net", "D:\\models\\net", "..\\\\data\\\\test", "..\\data\\test", "\\\\\\\\host\\\\share\\\\dir", "\\\\host\\share\\dir")),
        new("unknown escape", static text => Value(text, "a\\\\d+b", "a\\d+b", "50\\\\% off", "50\\% off")),
        new("path without quotes", static text => Bare(text, "/home/x", "./x", "~/x", "C:\\x", "C:/x/y.bin", "../up/to", "a/b/c", "/data", "C:\\dir\\file.txt", "\\\\host\\dir")),
        new("address without quotes", static text => Bare(text, "http://host/x", "https://host:8080/x/y", "host:8080", "a@b.org", "10.0.0.1", "v1.2.3")),
        new("word without quotes", static text => Bare(text, "conv1", "layer_1", "fc-2", "a.b", "conv1.0.weight", "3x3_conv", "1a", "*", "2020-01-01")),
        new("words of another language without quotes", static text => Bare(text, "卷积", "слой", "größe", "卷积1", "层_1", "café")),
        new("strings with a plus", static text => text.AtString((_, scalar) => text.With([TextEdit.Insert(scalar.Span.End, text.One(" + \"x\"", "+'y'"))], [TextEdit.Insert(scalar.Span.End, " \"" + "x\"")]) is { } broken && System.Text.Encoding.UTF8.GetString(broken.Text).Contains('\'', StringComparison.Ordinal)
            ? text.With([TextEdit.Insert(scalar.Span.End, "+'y'")], [TextEdit.Insert(scalar.Span.End, " 'y'")]) : text.With([TextEdit.Insert(scalar.Span.End, " + \"x\"")], [TextEdit.Insert(scalar.Span.End, " \"x\"")]))),
        new("null for a string", static text => Null(text, static shape => shape.Kind is FieldKind.String or FieldKind.Bytes)),
        new("null for a number", static text => Null(text, static shape => shape.Message is null && shape.Enum is null)),
        new("null for a message", static text => text.AtMessage((place, message) => IsOptional(place) && text.All[place.Field.Name.Start..message.Close.End] is var all && !all.Contains('#', StringComparison.Ordinal)
            ? text.With([new TextEdit(SourceSpan.FromBounds(place.Field.Name.Start, message.Close.End), $"{place.Field.NameText}: null")], [TextEdit.Remove(SourceSpan.FromBounds(place.Field.Name.Start, message.Close.End))]) : null)),
        new("quote inside a string", static text => text.AtString((_, scalar) => text.Text[scalar.Span.Start] == '"' && text.EndsLine(scalar.Span.End) ? text.With([TextEdit.Insert(scalar.Span.Start + 2, "\"")], [TextEdit.Insert(scalar.Span.Start + 2, "\\\"")]) : null)),
    ];

    private static bool IsOptional(SoundText.Place place) =>
        place.Shape.Cardinality is not FieldCardinality.Required && place.Field.Value is not DocumentList && place.Parent.Fields.Count > 1;

    private static Broken? Null(SoundText text, Func<FieldShape, bool> fits) => text.AtSingle((place, scalar) =>
        fits(place.Shape) && IsOptional(place) && place.ParentShape.FindField("value")?.Number != 2
            ? text.With([new TextEdit(scalar.Span, text.One("null", "None", "nil", "NULL"))], [TextEdit.Remove(SourceSpan.FromBounds(place.Field.Name.Start, scalar.Span.End))])
            : null);

    // Pairs of what was meant and what was written.
    private static Broken? Value(SoundText text, params string[] pairs)
    {
        int pair = 2 * text.Random.Next(pairs.Length / 2);
        return text.AtString((_, scalar) => text.EndsLine(scalar.Span.End)
            ? text.With([new TextEdit(scalar.Span, $"\"{pairs[pair + 1]}\"")], [new TextEdit(scalar.Span, $"\"{pairs[pair]}\"")])
            : null);
    }

    private static Broken? Bare(SoundText text, params string[] words)
    {
        string word = text.One(words);
        return text.AtString((_, scalar) => text.With([new TextEdit(scalar.Span, word)], [new TextEdit(scalar.Span, $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal)}\"")]));
    }
}
