using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Repairs;

/// <summary>Makes one realistic mistake of a known kind in a valid text.</summary>
internal sealed class Mistakes
{
    /// <summary>The kinds of mistakes with their functions, which return null if the text has no place for the mistake.</summary>
    public static readonly (string Kind, Func<Mistakes, TextEdit?> Make)[] All =
    [
        ("no colon", static m => m.AtScalar(static (m, field, _, _) =>
            m.ColonOf(field) is { } colon && m.IsOnLine(field) ? TextEdit.Remove(colon) : null)),
        ("equals", static m => m.AtScalar(static (m, field, _, _) => m.ColonOf(field) is { } colon ? new TextEdit(colon, "=") : null)),
        ("two colons", static m => m.AtScalar(static (m, field, _, _) =>
            m.ColonOf(field) is { } colon ? TextEdit.Insert(colon.End, ":") : null)),
        ("full-width colon", static m => m.AtScalar(static (m, field, _, _) =>
            m.ColonOf(field) is { } colon ? new TextEdit(colon, "\uFF1A") : null)),
        ("no-break space", static m => m.AtScalar(static (m, field, _, _) =>
            m.ColonOf(field) is { } colon && field.Value!.Span.Start == colon.End + 1
                ? new TextEdit(new SourceSpan(colon.End, 1), "\u00A0") : null)),
        ("quoted name", static m => m.AtField(static (m, field, _) =>
            field.IsBracketed || m.FollowsString(field.Name.Start) || (field.Value is DocumentMessage && !field.HasColon
                && m.Text[field.Value.Span.Start] == '<') ? null : new TextEdit(field.Name, $"\"{field.NameText}\""))),
        ("name in capitals", static m => m.AtField(static (m, field, _) =>
            field.NameText.Length > 3 && !field.IsBracketed && field.NameText.ToUpperInvariant() != field.NameText
                ? new TextEdit(field.Name, field.NameText.ToUpperInvariant()) : null)),
        ("two separators", static m => m.AtScalar(static (m, field, _, _) =>
            m.SeparatorOf(field) is { } end ? TextEdit.Insert(end, ";") : null)),
        ("comment of C++", static m => m.AtScalar(static (m, field, _, _) =>
            m.EndsLine(field.Value!.Span.End) ? TextEdit.Insert(field.Value!.Span.End, " // why") : null)),
        ("block comment", static m => m.AtScalar(static (m, field, _, _) =>
            m.StartsLine(field.Name.Start) ? TextEdit.Insert(field.Name.Start, "/* why,\n   and why: not\n\n * so\n */\n") : null)),
        ("short block comment", static m => m.AtScalar(static (m, field, _, _) => TextEdit.Insert(field.Name.Start, "/* why */ "))),
        ("stray closer", static m => m.Root.Fields.Count > 0 ? TextEdit.Insert(m.Text.Length, "}") : null),
        ("wrong closer", static m => m.AtMessage(static (m, message) =>
            new TextEdit(message.Close, m.Text[message.Close.Start] == '}' ? ">" : "}"))),
        ("no closer at the end", static m => m.Root.Fields.Count > 0 && m.Root.Fields[^1].Value is DocumentMessage { Close: { Length: 1 } close, Fields: [{ } inner, ..] } && m.IsIndented(inner) ? TextEdit.Remove(close) : null),
        ("no bracket", static m => m.AtList(static (m, list) =>
            list.Items.TrueForAll(static item => item is DocumentScalar) && m.StartsLine(m.NextToken(list.Span.End))
                && m.IsNameAt(m.NextToken(list.Span.End)) ? TextEdit.Remove(new SourceSpan(list.Span.End - 1, 1)) : null)),
        ("trailing comma", static m => m.AtList(static (_, list) => list.Items.Count > 0 ? TextEdit.Insert(list.Span.End - 1, ",") : null)),
        ("two commas", static m => m.AtList(static (m, list) =>
            list.Items.Count > 1 ? TextEdit.Insert(list.Items[0].Span.End, ",") : null)),
        ("no comma", static m => m.AtList(static (m, list) =>
            list.Items.Count > 1 && list.Items[1] is DocumentScalar { Kind: not TokenKind.String, IsNegative: false }
                && m.Text[list.Items[0].Span.End] == ',' ? new TextEdit(new SourceSpan(list.Items[0].Span.End, 1), " ") : null)),
        ("brackets around a value", static m => m.AtScalar(static (m, field, shape, scalar) =>
            shape.IsRepeated ? null : new TextEdit(scalar.Span, $"[{m.TextOf(scalar.Span)}]"))),
        ("quoted value", static m => m.AtScalar(static (m, _, shape, scalar) =>
            m.CanBeQuoted(shape, scalar) ? new TextEdit(scalar.Span, $"\"{m.TextOf(scalar.Span)}\"") : null)),
        ("plus", static m => m.AtScalar(static (m, _, _, scalar) =>
            scalar is { Kind: TokenKind.Integer or TokenKind.Float, IsNegative: false } && !m.Document.IsPython
                ? TextEdit.Insert(scalar.Span.Start, "+") : null)),
        ("TRUE", static m => m.AtScalar(static (m, _, shape, scalar) =>
            shape.Kind == FieldKind.Bool && scalar.Kind == TokenKind.Identifier
                ? new TextEdit(scalar.Span, m.TextOf(scalar.Span)[0] is 't' or 'T' ? "TRUE" : "No") : null)),
        ("enum in small letters", static m => m.AtScalar(static (m, _, shape, scalar) =>
            shape.Enum is { } values && scalar.Kind == TokenKind.Identifier
                && Array.IndexOf(values.Names, m.TextOf(scalar.Span).ToLowerInvariant()) < 0
                && values.Names.Count(name => name.Equals(m.TextOf(scalar.Span), StringComparison.OrdinalIgnoreCase)) == 1
                ? new TextEdit(scalar.Span, m.TextOf(scalar.Span).ToLowerInvariant()) : null)),
        ("enum with its type", static m => m.AtScalar(static (m, _, shape, scalar) =>
            shape.Enum is { } values && scalar.Kind == TokenKind.Identifier
                ? TextEdit.Insert(scalar.Span.Start, values.FullName + ".") : null)),
        ("text without quotes", static m => m.AtScalar(static (m, _, shape, scalar) =>
            shape.Kind == FieldKind.String && m.IsPlain(scalar) ? TextEdit.Remove(new SourceSpan(scalar.Span.Start, 1)) : null,
                static (m, scalar) => TextEdit.Remove(new SourceSpan(scalar.Span.End - 1, 1)))),
        ("string without an end", static m => m.AtScalar(static (m, _, _, scalar) =>
            m.IsPlain(scalar) && m.EndsLine(scalar.Span.End) ? TextEdit.Remove(new SourceSpan(scalar.Span.End - 1, 1)) : null)),
        ("string with a typographic end", static m => m.AtScalar(static (m, _, _, scalar) =>
            m.IsPlain(scalar) && m.EndsLine(scalar.Span.End) ? new TextEdit(new SourceSpan(scalar.Span.End - 1, 1), "\u201D") : null)),
        ("typographic quotes", static m => m.AtScalar(static (m, _, _, scalar) =>
            m.IsPlain(scalar) ? new TextEdit(new SourceSpan(scalar.Span.Start, 1), "\u201C") : null,
                static (m, scalar) => new TextEdit(new SourceSpan(scalar.Span.End - 1, 1), "\u201D"))),
        ("unknown escape", static m => m.AtScalar(static (m, _, _, scalar) =>
            m.IsPlain(scalar) ? TextEdit.Insert(scalar.Span.Start + 1, "\\q") : null)),
        ("set twice", static m => m.AtField(static (m, field, shape) =>
            shape.IsRepeated || m.Document.IsPython || field.NameText is "key" or "value" || TokenEdits.HasComment(m.Document, SourceSpan.FromBounds(field.Name.Start, field.Value!.Span.End)) ? null : TextEdit.Insert(field.Value!.Span.End, $"\n{m.TextOf(SourceSpan.FromBounds(field.Name.Start, field.Value.Span.End))}\n"))),
    ];

    private readonly Random _random;
    private readonly List<(DocumentField Field, FieldShape Shape, DocumentValue Value)> _values = [];

    /// <summary>Reads a valid text.</summary>
    public Mistakes(Random random, byte[] text, MessageShape shape, ShapeRegistry registry, TextDialect dialect)
    {
        _random = random;
        Text = text;
        Document = TextDocument.Parse(text, dialect);
        Collect(Document.Root, shape, registry);
    }

    public byte[] Text { get; }

    public TextDocument Document { get; }

    public DocumentMessage Root => Document.Root;

    private void Collect(DocumentMessage message, MessageShape shape, ShapeRegistry registry)
    {
        foreach (DocumentField field in message.Fields)
        {
            if (registry.Find(shape, field) is not { } known || field.Value is null)
            {
                continue;
            }
            _values.Add((field, known, field.Value));
            foreach (DocumentValue value in field.Value is DocumentList list ? list.Items : [field.Value])
            {
                if (value is DocumentMessage inner && known.Message is { } innerShape)
                {
                    Collect(inner, innerShape, registry);
                }
            }
        }
    }

    private TextEdit? AtField(Func<Mistakes, DocumentField, FieldShape, TextEdit?> make) => Pick((field, shape, _) => make(this, field, shape));

    private TextEdit? AtScalar(
        Func<Mistakes, DocumentField, FieldShape, DocumentScalar, TextEdit?> make, Func<Mistakes, DocumentScalar, TextEdit>? second = null)
    {
        return Pick((field, shape, value) => value is DocumentScalar scalar && make(this, field, shape, scalar) is { } edit
            ? second is null ? edit : Join(edit, second(this, scalar))
            : null);
    }

    private TextEdit? AtMessage(Func<Mistakes, DocumentMessage, TextEdit?> make) => Pick((_, _, value) => value is DocumentMessage message ? make(this, message) : null);

    private TextEdit? AtList(Func<Mistakes, DocumentList, TextEdit?> make) => Pick((_, _, value) => value is DocumentList list ? make(this, list) : null);

    private TextEdit? Pick(Func<DocumentField, FieldShape, DocumentValue, TextEdit?> make)
    {
        int first = _values.Count == 0 ? 0 : _random.Next(_values.Count);
        for (int i = 0; i < _values.Count; i++)
        {
            (DocumentField field, FieldShape shape, DocumentValue value) = _values[(first + i) % _values.Count];
            if (make(field, shape, value) is { } edit)
            {
                return edit;
            }
        }
        return null;
    }

    private TextEdit Join(TextEdit first, TextEdit second) => new(
        SourceSpan.FromBounds(first.Span.Start, second.Span.End),
        first.NewText + TextOf(SourceSpan.FromBounds(first.Span.End, second.Span.Start)) + second.NewText);

    private string TextOf(SourceSpan span) => Document.TextOf(span);

    private SourceSpan? ColonOf(DocumentField field)
    {
        int place = NextToken(field.Name.End);
        return place < Text.Length && Text[place] == ':' ? new SourceSpan(place, 1) : null;
    }

    // A separator after a field, or before the next one.
    private int? SeparatorOf(DocumentField field)
    {
        int place = NextToken(field.Value!.Span.End);
        return place < Text.Length && Text[place] is (byte)',' or (byte)';' ? place + 1 : null;
    }

    private int NextToken(int place) => Tokenizer.SkipTrivia(Text, place, Document.Options, out _);

    private bool IsNameAt(int place) => place < Text.Length && char.IsAsciiLetter((char)Text[place]);

    private bool FollowsString(int place) => Text.AsSpan(0, place).TrimEnd(" \n"u8) is [.., (byte)'"' or (byte)'\''];

    private bool IsOnLine(DocumentField field) => Document.Lines.LineOf(field.Name.Start) == Document.Lines.LineOf(field.Value!.Span.Start) && Text[field.Value.Span.Start] != '-';

    private bool StartsLine(int place)
    {
        int start = place;
        while (start > 0 && Text[start - 1] == ' ')
        {
            start--;
        }
        return start == 0 || Text[start - 1] == '\n';
    }

    private bool IsIndented(DocumentField field) => StartsLine(field.Name.Start) && field.Name.Start > 0 && Text[field.Name.Start - 1] == ' ';

    private bool EndsLine(int place)
    {
        while (place < Text.Length && Text[place] == ' ')
        {
            place++;
        }
        return place == Text.Length || Text[place] == '\n';
    }

    private bool CanBeQuoted(FieldShape shape, DocumentScalar scalar)
    {
        string text = TextOf(scalar.Span);
        return scalar.Tokens.Count == 1 && shape.Kind switch
        {
            FieldKind.Bool => text is "true" or "false",
            FieldKind.Enum => scalar.Kind == TokenKind.Identifier,
            FieldKind.String or FieldKind.Bytes => false,
            FieldKind.Float or FieldKind.Double => scalar.Kind == TokenKind.Float && text.All(static one => char.IsAsciiDigit(one) || one == '.') && char.IsAsciiDigit(text[^1]),
            _ => text.All(char.IsAsciiDigit) && text[0] != '0',
        };
    }

    private bool IsPlain(DocumentScalar scalar) =>
        scalar is { Kind: TokenKind.String, Tokens.Count: 1 } && scalar.Span.Length > 3 && Text[scalar.Span.Start] == '"'
        && TextOf(scalar.Span)[1..^1].All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter((char)Text[scalar.Span.Start + 1]);
}
