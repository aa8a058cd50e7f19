using System.Text;

namespace AmctGen.Text;

/// <summary>Changes a document so that it represents another message. Only the fields that differ are changed.</summary>
/// <remarks><see cref="ElementSequence"/> determines what belongs to an element, and is removed and moved with it.</remarks>
sealed class DocumentEditor
{
    private readonly TextDocument _source;
    private readonly TextDocument _before;
    private readonly TextDocument _after;
    private readonly ShapeRegistry _registry;
    private readonly DocumentEdits _edits;

    // The source with one character per byte, so that offsets are the same.
    private readonly string _text;
    private readonly string _newLine;

    private DocumentEditor(TextDocument source, byte[] before, byte[] after, ShapeRegistry registry)
    {
        _source = source;
        _before = TextDocument.Parse(before, depthLimit: TextDocument.MaximumDepth);
        _after = TextDocument.Parse(after, depthLimit: TextDocument.MaximumDepth);
        _registry = registry;
        _edits = new DocumentEdits(source.Text);
        _text = Encoding.Latin1.GetString(source.Text.Span);
        _newLine = Trivia.LineEnd(source.Text.Span);
    }

    /// <summary>The changed text.</summary>
    /// <param name="source">The document, without errors in the strict dialect.</param>
    /// <param name="before">Its current message, in the form of the writer.</param>
    /// <param name="after">Its new message, in the form of the writer.</param>
    /// <param name="shape">The message.</param>
    /// <param name="registry">The extensions and Any types for names in brackets.</param>
    public static byte[] Apply(TextDocument source, byte[] before, byte[] after, MessageShape shape, ShapeRegistry registry)
    {
        var editor = new DocumentEditor(source, before, after, registry);
        editor.EditMessage(source.Root, editor._before.Root, editor._after.Root, shape);
        return editor._edits.Apply();
    }

    private void EditMessage(DocumentMessage source, DocumentMessage before, DocumentMessage after, MessageShape shape)
    {
        var sequences = new MessageSequences(source, _text, _newLine, isRoot: source == _source.Root);
        Dictionary<string, FieldElements> sources = Group(source, shape);
        Dictionary<string, FieldElements> old = Group(before, shape);
        Dictionary<string, FieldElements> wanted = Group(after, shape);
        foreach ((string name, FieldElements elements) in sources)
        {
            // A value that equals the default of a field without presence is not written and has no effect.
            if (!wanted.ContainsKey(name) && old.ContainsKey(name))
            {
                elements.All.ForEach(sequences.Remove);
            }
        }
        int anchor = -1;
        foreach ((string name, FieldElements elements) in wanted)
        {
            sources.TryGetValue(name, out FieldElements? own);
            EditField(own ?? new FieldElements(elements.Shape), old.GetValueOrDefault(name) ?? new FieldElements(elements.Shape), elements,
                sequences, anchor);
            anchor = own?.LastField(sequences) ?? anchor;
        }
        sequences.Apply(_edits);
    }

    private void EditField(FieldElements source, FieldElements before, FieldElements after, MessageSequences sequences, int anchor)
    {
        ElementMatch[] matches = Match(source, before, after);
        bool isMap = after.Shape.Cardinality == FieldCardinality.Map;
        foreach (FieldElement element in Unmatched(source, after, matches))
        {
            sequences.Remove(element);
        }
        int firstFixed = Array.FindIndex(matches, static match => match.Source >= 0 && !match.IsMoved);
        FieldElement? previous = null;
        for (int i = 0; i < matches.Length; i++)
        {
            ElementMatch match = matches[i];
            FieldElement wanted = after.All[i];
            FieldElement? own = match.Source < 0 ? null : source.All[match.Source];
            if (own is { } element && (match.Old < 0 || !IsSame(before.All[match.Old].Value, wanted.Value)))
            {
                Change(element.Value, match.Old < 0 ? null : before.All[match.Old].Value, wanted.Value, after.Shape);
            }
            if (own is not null && !match.IsMoved)
            {
                previous = own;
                continue;
            }
            // New elements have the same neighbours as in the message.
            FieldElement? next = previous is null && firstFixed >= 0 && !isMap ? source.All[matches[firstFixed].Source] : null;
            sequences.Insert(new Insertion(wanted.Field, wanted.Value, own), previous, next, source, anchor, _after);
        }
    }

    private IEnumerable<FieldElement> Unmatched(FieldElements source, FieldElements after, ElementMatch[] matches)
    {
        if (after.Shape.Cardinality == FieldCardinality.Map)
        {
            // Entries that a later one with the same key replaces already have no effect.
            Dictionary<string, int> keys = ByKey(_after, after);
            return source.All.Where(entry => !keys.ContainsKey(MapKeys.Key(_source, (DocumentMessage)entry.Value, after.Shape)));
        }
        if (!after.Shape.IsRepeated)
        {
            return [];
        }
        var kept = new HashSet<int>(matches.Select(static match => match.Source));
        return source.All.Where((_, index) => !kept.Contains(index));
    }

    private void Change(DocumentValue value, DocumentValue? before, DocumentValue after, FieldShape shape)
    {
        if (value is DocumentMessage message && before is DocumentMessage old)
        {
            EditMessage(message, old, (DocumentMessage)after, shape.Message!);
        }
        else
        {
            _edits.Replace(value.Span, Encoding.Latin1.GetString(_after.Bytes(after.Span)));
        }
    }

    private ElementMatch[] Match(FieldElements source, FieldElements before, FieldElements after)
    {
        if (after.Shape.Cardinality == FieldCardinality.Map)
        {
            Dictionary<string, int> own = ByKey(_source, source);
            Dictionary<string, int> known = ByKey(_before, before);
            return [.. after.All.Select(entry => MapKeys.Key(_after, (DocumentMessage)entry.Value, after.Shape))
                .Select(key => new ElementMatch(own.GetValueOrDefault(key, -1), known.GetValueOrDefault(key, -1), false))];
        }
        if (!after.Shape.IsRepeated)
        {
            // If a field without presence is set again, the last value is used.
            return [new ElementMatch(source.All.Count - 1, before.All.Count - 1, false)];
        }
        return ElementMatcher.Match(
            before.All.ConvertAll(element => _before.TextOf(element.Value.Span)),
                after.All.ConvertAll(element => _after.TextOf(element.Value.Span)));
    }

    private bool IsSame(DocumentValue before, DocumentValue after) => _before.Bytes(before.Span).SequenceEqual(_after.Bytes(after.Span));

    // The last entry with a key is used.
    private static Dictionary<string, int> ByKey(TextDocument document, FieldElements entries)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < entries.All.Count; i++)
        {
            result[MapKeys.Key(document, (DocumentMessage)entries.All[i].Value, entries.Shape)] = i;
        }
        return result;
    }

    private Dictionary<string, FieldElements> Group(DocumentMessage message, MessageShape shape)
    {
        var result = new Dictionary<string, FieldElements>(StringComparer.Ordinal);
        for (int i = 0; i < message.Fields.Count; i++)
        {
            DocumentField field = message.Fields[i];
            if (field.Value is null || _registry.Find(shape, field) is not { } fieldShape)
            {
                continue;
            }
            if (!result.TryGetValue(fieldShape.Name, out FieldElements? elements))
            {
                result.Add(fieldShape.Name, elements = new FieldElements(fieldShape));
            }
            elements.Add(i, field);
        }
        return result;
    }
}
