using System.Text;

namespace AmctGen.Text;

/// <summary>The fields of one message and their lists, as sequences that an edit changes.</summary>
sealed class MessageSequences
{
    private readonly DocumentMessage _message;
    private readonly string _text;
    private readonly string _newLine;
    private readonly bool _isRoot;
    private readonly ElementSequence _fields;
    private readonly Dictionary<int, ElementSequence> _lists = [];

    public MessageSequences(DocumentMessage message, string text, string newLine, bool isRoot)
    {
        _message = message;
        _text = text;
        _newLine = newLine;
        _isRoot = isRoot;
        List<SourceSpan> spans = message.Fields.ConvertAll(static field => SourceSpan.FromBounds(field.Name.Start, field.Value!.Span.End));
        _fields = new ElementSequence(
            text, newLine, spans, isRoot ? 0 : message.Open.End, isRoot ? text.Length : message.Close.Start, isList: false, isRoot);
    }

    /// <summary>Removes a value; a list is removed with its last value.</summary>
    public void Remove(FieldElement element) => Of(element, out int index).Remove(index);

    /// <summary>Whether a field is removed or moved.</summary>
    public bool IsGone(int field) =>
        _lists.TryGetValue(field, out ElementSequence? list) ? list.IsEmptied && !list.HasNew : _fields.IsGone(field);

    /// <summary>Inserts a value.</summary>
    /// <param name="insertion">The value.</param>
    /// <param name="previous">The value of the same field that it comes after; null if it comes first.</param>
    /// <param name="next">The value of the same field that it comes before, if it comes first.</param>
    /// <param name="own">The values of the field in the source.</param>
    /// <param name="anchor">The field that it comes after if it is the only value; -1 if there is none.</param>
    /// <param name="written">The text that contains the insertion.</param>
    public void Insert(Insertion insertion, FieldElement? previous, FieldElement? next, FieldElements own, int anchor, TextDocument written)
    {
        if (insertion.Source is { } source)
        {
            Of(source, out int index).Move(index);
        }
        FieldElement? neighbour = previous ?? next;
        if (neighbour is null && own.FirstList >= 0)
        {
            int items = ((DocumentList)_message.Fields[own.FirstList].Value!).Items.Count;
            List(own.FirstList).InsertAfter(-1, Element(insertion, isInList: true, items - 1, written));
            return;
        }
        if (neighbour is { } known)
        {
            ElementSequence sequence = Of(known, out int place);
            NewElement element = Element(insertion, known.ItemIndex >= 0, place, written);
            if (previous is not null)
            {
                sequence.InsertAfter(place, element);
            }
            else
            {
                sequence.InsertBefore(place, element);
            }
            return;
        }
        NewElement field = Element(insertion, isInList: false, own.All.Count > 0 ? own.All[^1].FieldIndex : -1, written);
        // Comments that introduce the file stay at its top, although they may be about the first field.
        bool keepsTop = anchor < 0 && _isRoot && _message.Fields.Count > 0 && _fields.HasLead(0);
        _fields.InsertAfter(keepsTop ? 0 : anchor, field);
    }

    /// <summary>Adds the changes to <paramref name="edits"/>.</summary>
    public void Apply(DocumentEdits edits)
    {
        foreach ((int field, ElementSequence list) in _lists)
        {
            if (IsGone(field))
            {
                _fields.Remove(field);
            }
            else
            {
                list.Apply(edits);
            }
        }
        _fields.Apply(edits);
    }

    private ElementSequence Of(FieldElement element, out int index)
    {
        index = element.ItemIndex < 0 ? element.FieldIndex : element.ItemIndex;
        return element.ItemIndex < 0 ? _fields : List(element.FieldIndex);
    }

    private ElementSequence List(int field)
    {
        if (!_lists.TryGetValue(field, out ElementSequence? list))
        {
            var value = (DocumentList)_message.Fields[field].Value!;
            List<SourceSpan> spans = value.Items.ConvertAll(static item => item.Span);
            _lists[field] = list = new ElementSequence(
                _text, _newLine, spans, value.Span.Start + 1, value.Span.End - 1, isList: true, isRoot: false);
        }
        return list;
    }

    private NewElement Element(Insertion insertion, bool isInList, int sibling, TextDocument written)
    {
        if (insertion.Source is not { } source)
        {
            SourceSpan span = isInList ? insertion.Value.Span : SourceSpan.FromBounds(insertion.Field.Name.Start, insertion.Value.Span.End);
            int column = written.Lines.Locate(insertion.Field.Name.Start).Column - 1;
            string[] lines = Encoding.Latin1.GetString(written.Bytes(span)).Split('\n');
            return new NewElement { Lines = [.. lines.Select((line, i) => i == 0 ? line : line[column..])], Sibling = sibling };
        }
        bool isField = !isInList && source.ItemIndex < 0;
        ElementSequence origin = Of(source, out int index);
        return new NewElement
        {
            Origin = origin,
            Index = index,
            Moved = isField ? SourceSpan.FromBounds(source.Field.Name.Start, source.Value.Span.End) : source.Value.Span,
            Prefix = isInList || isField
                ? ""
                : Encoding.Latin1.GetString(written.Bytes(insertion.Field.Name)) + (insertion.Field.HasColon ? ": " : " "),
            Sibling = sibling,
        };
    }
}
