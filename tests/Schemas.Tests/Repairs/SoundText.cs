using System.Text;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Repairs;

/// <summary>A text without errors and the places in it where a mistake can be made.</summary>
internal sealed class SoundText
{
    private readonly List<Place> _fields = [];
    private readonly List<Place> _scalars = [];
    private readonly TextDocument _document;

    /// <summary>A field, or one value of it, with its message.</summary>
    public sealed record Place(DocumentField Field, FieldShape Shape, DocumentValue Value, DocumentMessage Parent, MessageShape ParentShape, bool IsInList);

    public SoundText(Random random, byte[] text, MessageShape shape, ShapeRegistry registry)
    {
        Random = random;
        Text = text;
        Shape = shape;
        _document = TextDocument.Parse(text);
        Collect(_document.Root, shape, registry);
    }

    public Random Random { get; }

    public byte[] Text { get; }

    public MessageShape Shape { get; }

    public DocumentMessage Root => _document.Root;

    public IReadOnlyList<Place> Fields => _fields;

    public IReadOnlyList<Place> Scalars => _scalars;

    public string Of(SourceSpan span) => _document.TextOf(span);

    public string All => Encoding.UTF8.GetString(Text);

    /// <summary>One of the texts.</summary>
    public string One(params string[] texts) => texts[Random.Next(texts.Length)];

    /// <summary>Makes a mistake at a random field.</summary>
    public Broken? AtField(Func<Place, Broken?> make) => At(_fields, make);

    /// <summary>Makes a mistake at a random scalar, also of a list.</summary>
    public Broken? AtScalar(Func<Place, DocumentScalar, Broken?> make) => At(_scalars, place => make(place, (DocumentScalar)place.Value));

    /// <summary>Makes a mistake at a random scalar that is alone after the colon of its field.</summary>
    public Broken? AtSingle(Func<Place, DocumentScalar, Broken?> make) => AtScalar((place, scalar) => place.IsInList ? null : make(place, scalar));

    /// <summary>Makes a mistake at a random plain string.</summary>
    public Broken? AtString(Func<Place, DocumentScalar, Broken?> make) => AtScalar((place, scalar) =>
        scalar is { Kind: TokenKind.String, Tokens.Count: 1 } && Of(scalar.Span)[1..^1].All(static one => char.IsAsciiLetterOrDigit(one) || one is '/' or '.' or '_') && scalar.Span.Length > 3
            ? make(place, scalar)
            : null);

    /// <summary>Makes a mistake at a random list.</summary>
    public Broken? AtList(Func<Place, DocumentList, Broken?> make) => At(_fields, place => place.Value is DocumentList list ? make(place, list) : null);

    /// <summary>Makes a mistake at a random message in braces.</summary>
    public Broken? AtMessage(Func<Place, DocumentMessage, Broken?> make) => At(_fields, place =>
        place.Value is DocumentMessage message && Of(message.Open) == "{" ? make(place, message) : null);

    /// <summary>The text with other text at a place.</summary>
    public Broken Replace(SourceSpan span, string with) => With([new TextEdit(span, with)]);

    /// <summary>The text with more text.</summary>
    public Broken Insert(int offset, string text) => Replace(new SourceSpan(offset, 0), text);

    /// <summary>The text with changes, which were not meant.</summary>
    public Broken With(TextEdit[] edits)
    {
        Assert.True(TextEdit.TryApply(Text, edits, out byte[] changed));
        return new Broken(changed, Text);
    }

    /// <summary>The text with changes in place of others, which were meant.</summary>
    public Broken With(TextEdit[] edits, TextEdit[] meant)
    {
        Assert.True(TextEdit.TryApply(Text, meant, out byte[] sound));
        return With(edits) with { Meant = sound };
    }

    /// <summary>The colon of a field; null if it has none.</summary>
    public SourceSpan? ColonOf(DocumentField field)
    {
        int place = field.Name.End;
        while (place < Text.Length && Text[place] is (byte)' ')
        {
            place++;
        }
        return place < Text.Length && Text[place] == ':' ? new SourceSpan(place, 1) : null;
    }

    /// <summary>Whether only blanks are before a place on its line.</summary>
    public bool StartsLine(int place)
    {
        while (place > 0 && Text[place - 1] is (byte)' ' or (byte)'\t')
        {
            place--;
        }
        return place == 0 || Text[place - 1] == '\n';
    }

    /// <summary>Whether only blanks are after a place on its line.</summary>
    public bool EndsLine(int place)
    {
        while (place < Text.Length && Text[place] is (byte)' ' or (byte)'\t')
        {
            place++;
        }
        return place == Text.Length || Text[place] == '\n';
    }

    private Broken? At(List<Place> places, Func<Place, Broken?> make)
    {
        int first = places.Count == 0 ? 0 : Random.Next(places.Count);
        for (int i = 0; i < places.Count; i++)
        {
            if (make(places[(first + i) % places.Count]) is { } broken)
            {
                return broken;
            }
        }
        return null;
    }

    private void Collect(DocumentMessage message, MessageShape shape, ShapeRegistry registry)
    {
        foreach (DocumentField field in message.Fields)
        {
            FieldShape known = registry.Find(shape, field)!;
            var place = new Place(field, known, field.Value!, message, shape, IsInList: false);
            _fields.Add(place);
            foreach (DocumentValue value in field.Value is DocumentList list ? list.Items : [field.Value!])
            {
                if (value is DocumentMessage inner)
                {
                    Collect(inner, known.Message!, registry);
                }
                else if (value is DocumentScalar)
                {
                    _scalars.Add(place with { Value = value, IsInList = field.Value is DocumentList });
                }
            }
        }
    }
}
