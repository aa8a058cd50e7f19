using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>Characters that are not plain.</summary>
internal static class CharacterKinds
{
    private static readonly string[] s_invisible =
        ["\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2060", "\u00AD", "\uFEFF", "\u2066", "\uFE0F", "\u061C"];

    private static readonly string[] s_spaces =
        ["\u3000", "\u00A0", "\u2000", "\u2002", "\u2003", "\u2009", "\u200A", "\u202F", "\u205F", "\u1680"];

    public static readonly BrokenKind[] All =
    [
        new("full-width colon", static text => text.AtField(place => text.ColonOf(place.Field) is { } colon ? text.Replace(colon, "\uFF1A") : null)),
        new("full-width comma in a list", static text => Comma(text, "\uFF0C")),
        new("ideographic comma in a list", static text => Comma(text, "\u3001")),
        new("full-width separator", static text => text.AtSingle((_, scalar) => text.With([TextEdit.Insert(scalar.Span.End, text.One("\uFF0C", "\uFF1B"))], [TextEdit.Insert(scalar.Span.End, ",")]))),
        new("full-width opening brace", static text => text.AtMessage((_, message) => text.Replace(message.Open, "\uFF5B"))),
        new("full-width closing brace", static text => text.AtMessage((_, message) => text.Replace(message.Close, "\uFF5D"))),
        new("full-width braces", static text => text.AtMessage((_, message) => text.All[message.Open.Start..message.Close.End].Contains('\n', StringComparison.Ordinal)
            ? null : text.With([new TextEdit(message.Open, "\uFF5B"), new TextEdit(message.Close, "\uFF5D")]))),
        new("full-width bracket", static text => text.AtList((_, list) => text.Random.Next(2) == 0
            ? text.Replace(new SourceSpan(list.Span.Start, 1), text.One("\uFF3B", "\u3010")) : text.Replace(new SourceSpan(list.Span.End - 1, 1), text.One("\uFF3D", "\u3011")))),
        new("full-width equals sign", static text => text.AtSingle((place, _) => text.ColonOf(place.Field) is { } colon ? text.Replace(colon, "\uFF1D") : null)),
        new("full-width quotes", static text => text.AtString((_, scalar) => Quotes(text, scalar, ("\uFF02", "\uFF02"), ("\uFF07", "\uFF07")))),
        new("full-width opening quote", static text => text.AtString((_, scalar) => text.Replace(new SourceSpan(scalar.Span.Start, 1), text.Text[scalar.Span.Start] == '"' ? "\uFF02" : "\uFF07"))),
        new("full-width comment", static text => text.AtField(place => text.StartsLine(place.Field.Name.Start) ? text.Insert(place.Field.Name.Start, "\uFF03 why\uFF1A don't\n") : null)),
        new("full-width comment after a value", static text => text.AtSingle((_, scalar) => text.EndsLine(scalar.Span.End) ? text.Insert(scalar.Span.End, " \uFF03 “why”") : null)),
        new("full-width letters in a name", static text => text.AtField(place => text.Replace(place.Field.Name, Wide(place.Field.NameText)))),
        new("full-width letters in a word", static text => text.AtScalar((_, scalar) => scalar.Kind == TokenKind.Identifier ? text.Replace(scalar.Span, Wide(text.Of(scalar.Span))) : null)),
        new("full-width digits", static text => text.AtScalar((_, scalar) => scalar.Kind is TokenKind.Integer or TokenKind.Float ? text.Replace(scalar.Tokens[0], Wide(text.Of(scalar.Tokens[0]))) : null)),
        new("ideographic full stop", static text => text.AtScalar((_, scalar) => scalar.Kind == TokenKind.Float && text.Of(scalar.Span).Contains('.', StringComparison.Ordinal)
            ? text.Replace(scalar.Tokens[0], text.Of(scalar.Tokens[0]).Replace('.', text.One("\u3002", "\uFF0E")[0])) : null)),
        new("full-width minus sign", static text => Minus(text, "\uFF0D")),
        new("everything of a line full-width", static text => text.AtList((place, list) => list.Items is [DocumentScalar { Kind: TokenKind.String }, ..] && text.ColonOf(place.Field) is { } colon && text.Of(colon with { Length = 1 }) == ":" && !text.Of(list.Span).Contains('\n', StringComparison.Ordinal)
            ? text.With([new TextEdit(colon, "\uFF1A"), new TextEdit(list.Span, text.Of(list.Span).Replace('[', '\uFF3B').Replace(']', '\uFF3D').Replace(',', '\uFF0C').Replace("\"", text.One("\uFF02", "\u201C"), StringComparison.Ordinal))]) : null)),
        new("invisible character in a name", static text => text.AtField(place => text.Insert(Inside(text, place.Field.Name), text.One(s_invisible)))),
        new("invisible character in a value", static text => text.AtScalar((_, scalar) => scalar.Kind is TokenKind.Identifier or TokenKind.Integer or TokenKind.Float && scalar.Tokens[0].Length > 1
            ? text.Insert(Inside(text, scalar.Tokens[0]), text.One(s_invisible)) : null)),
        new("invisible character before a field", static text => text.AtField(place => text.Insert(place.Field.Name.Start, text.One(s_invisible)))),
        new("invisible character after a name", static text => text.AtField(place => text.Insert(place.Field.Name.End, text.One(s_invisible)))),
        new("invisible character around a value", static text => text.AtScalar((_, scalar) => text.Insert(text.Random.Next(2) == 0 ? scalar.Span.Start : scalar.Span.End, text.One(s_invisible)))),
        new("invisible character at the end", static text => text.Insert(text.Text.Length, text.One(s_invisible))),
        new("several invisible characters", static text => text.AtField(place => text.Insert(Inside(text, place.Field.Name), text.One(s_invisible) + text.One(s_invisible)))),
        new("space that is not plain after a colon", static text => text.AtScalar((place, scalar) => text.ColonOf(place.Field) is { } colon && scalar.Span.Start == colon.End + 1
            ? text.Replace(new SourceSpan(colon.End, 1), text.One(s_spaces)) : null)),
        new("space that is not plain before a field", static text => text.AtField(place => text.Insert(place.Field.Name.Start, text.One(s_spaces) + text.One(s_spaces)))),
        new("space that is not plain after a value", static text => text.AtScalar((_, scalar) => text.Insert(scalar.Span.End, text.One(s_spaces)))),
        new("space that is not plain before a brace", static text => text.AtMessage((_, message) => text.Text[message.Open.Start - 1] == ' ' ? text.Replace(new SourceSpan(message.Open.Start - 1, 1), text.One(s_spaces)) : null)),
        new("line break that is not plain", static text => text.AtSingle((_, scalar) => text.Insert(scalar.Span.End, text.One("\u2028", "\u2029", "\u0085")))),
        new("minus sign", static text => Minus(text, "\u2212")),
        new("dash", static text => Minus(text, text.One("\u2013", "\u2014", "\u2010", "\u2011", "\u2012", "\u2015", "\uFE63"))),
        new("look-alike in a name", static text => text.AtField(place => LookAlike(text, place.Field.Name))),
        new("look-alike in a word", static text => text.AtScalar((_, scalar) => scalar.Kind == TokenKind.Identifier ? LookAlike(text, scalar.Span) : null)),
        new("typographic quotes", static text => text.AtString((_, scalar) => Quotes(text, scalar, ("\u201C", "\u201D"), ("\u2018", "\u2019")))),
        new("typographic quotes of other languages", static text => text.AtString((_, scalar) => Quotes(text, scalar, ("\u201E", "\u201C"), ("\u201A", "\u2018"), ("\u00AB", "\u00BB"), ("\u300C", "\u300D"), ("\u2039", "\u203A")))),
        new("typographic quotes in a list", static text => text.AtList((_, list) => list.Items.Count > 1 && list.Items.TrueForAll(static item => item is DocumentScalar { Kind: TokenKind.String, Tokens.Count: 1 })
            ? text.With([.. list.Items.SelectMany(static item => new[] { new TextEdit(new SourceSpan(item.Span.Start, 1), "\u201C"), new TextEdit(new SourceSpan(item.Span.End - 1, 1), "\u201D") })]) : null)),
        new("typographic closing quote", static text => text.AtString((_, scalar) => text.Text[scalar.Span.Start] == '"' ? text.Replace(new SourceSpan(scalar.Span.End - 1, 1), text.One("\u201D", "\u201C", "\uFF02")) : null)),
        new("typographic opening quote", static text => text.AtString((_, scalar) => text.Text[scalar.Span.Start] == '"' ? text.Replace(new SourceSpan(scalar.Span.Start, 1), text.One("\u201C", "\u201D")) : null)),
        new("typographic quotes around a name", static text => text.AtSingle((place, _) => text.StartsLine(place.Field.Name.Start) ? text.Replace(place.Field.Name, $"\u201C{place.Field.NameText}\u201D") : null)),
        new("control character in a name", static text => text.AtField(place => text.Insert(Inside(text, place.Field.Name), text.One("\u007F", "\u0001", "\u0008", "\u001B", "\u0000", "\u0090")))),
        new("control character after a value", static text => text.AtScalar((_, scalar) => text.Insert(scalar.Span.End, text.One("\u007F", "\u0002", "\u001A", "\u0007\u0007")))),
    ];

    private static Broken? Comma(SoundText text, string comma) => text.AtList((_, list) =>
        list.Items.Count > 1 && text.Text[list.Items[0].Span.End] == ',' ? text.Replace(new SourceSpan(list.Items[0].Span.End, 1), comma) : null);

    private static Broken? Minus(SoundText text, string minus) => text.AtScalar((_, scalar) =>
        scalar.IsNegative ? text.Replace(new SourceSpan(scalar.Span.Start, 1), minus) : null);

    private static Broken? Quotes(SoundText text, DocumentScalar scalar, params (string Open, string Close)[] quotes)
    {
        (string open, string close) = quotes[text.Random.Next(quotes.Length)];
        return text.With([new TextEdit(new SourceSpan(scalar.Span.Start, 1), open), new TextEdit(new SourceSpan(scalar.Span.End - 1, 1), close)]);
    }

    private static Broken? LookAlike(SoundText text, SourceSpan span)
    {
        const string plain = "aeopcxyiAEOPCXKMTB";
        const string other = "\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0456\u0391\u0415\u039F\u0420\u0421\u03A7\u041A\u041C\u0422\u0412";
        string word = text.Of(span);
        int first = word.IndexOfAny([.. plain], text.Random.Next(word.Length));
        return first < 0 ? null : text.Replace(span, word[..first] + other[plain.IndexOf(word[first], StringComparison.Ordinal)] + word[(first + 1)..]);
    }

    private static int Inside(SoundText text, SourceSpan span) => span.Start + text.Random.Next(1, Math.Max(2, span.Length));

    private static string Wide(string text) => string.Concat(text.Select(static one => (char)(one + 0xFEE0)));
}
