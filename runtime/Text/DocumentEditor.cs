using System.Text;

namespace AmctGen.Text;

/// <summary>Changes a document so that it means another message, and touches nothing but the fields that differ.</summary>
/// <remarks>A field that goes takes the comment behind it on its line along; all other comments stay.</remarks>
sealed class DocumentEditor
{
    private const int Step = 2;

    private readonly TextDocument _source;
    private readonly TextDocument _before;
    private readonly TextDocument _after;
    private readonly ShapeRegistry _registry;
    private readonly List<(SourceSpan Span, string Text)> _edits = [];

    private DocumentEditor(TextDocument source, byte[] before, byte[] after, ShapeRegistry registry)
    {
        _source = source;
        _before = TextDocument.Parse(before, depthLimit: TextDocument.MaximumDepth);
        _after = TextDocument.Parse(after, depthLimit: TextDocument.MaximumDepth);
        _registry = registry;
    }

    private ReadOnlySpan<byte> Source => _source.Text.Span;

    /// <summary>The changed text.</summary>
    /// <param name="source">The document, without errors in the strict dialect.</param>
    /// <param name="before">What it means, as the writer writes it.</param>
    /// <param name="after">What it is to mean, as the writer writes it.</param>
    /// <param name="shape">The message.</param>
    /// <param name="registry">What names in brackets stand for.</param>
    public static byte[] Apply(TextDocument source, byte[] before, byte[] after, MessageShape shape, ShapeRegistry registry)
    {
        var editor = new DocumentEditor(source, before, after, registry);
        editor.EditMessage(source.Root, editor._before.Root, editor._after.Root, shape);
        return editor.Result();
    }

    private byte[] Result()
    {
        var result = new List<byte>(Source.Length + 64);
        int position = 0;
        foreach ((SourceSpan span, string text) in _edits.OrderBy(static edit => edit.Span.Start))
        {
            if (span.Start > position)
            {
                Append(result, Source[position..span.Start]);
            }
            Append(result, Encoding.UTF8.GetBytes(text));
            position = Math.Max(position, span.End);
        }
        Append(result, Source[position..]);
        return [.. result];
    }

    // What an edit brings together must not run into one.
    private static void Append(List<byte> result, ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && result.Count > 0 && EndsToken(result[^1]) && (Characters.ContinuesIdentifier(text[0]) || text[0] == '['))
        {
            result.Add((byte)' ');
        }
        result.AddRange(text);
    }

    private static bool EndsToken(byte value) => Characters.ContinuesIdentifier(value) || value is (byte)'}' or (byte)'>' or (byte)']' or (byte)'"' or (byte)'\'';

    private void EditMessage(DocumentMessage source, DocumentMessage before, DocumentMessage after, MessageShape shape)
    {
        Dictionary<string, Occurrences> sources = Group(source, shape);
        Dictionary<string, Occurrences> old = Group(before, shape);
        Dictionary<string, Occurrences> wanted = Group(after, shape);
        var removed = new HashSet<DocumentValue>();
        foreach ((string name, Occurrences occurrences) in sources)
        {
            if (!wanted.ContainsKey(name))
            {
                // A value that equals the default of a field without presence is not written, and means nothing.
                removed.UnionWith(old.ContainsKey(name) ? occurrences.Values : []);
            }
        }
        DocumentField? anchor = null;
        var inserted = new List<Insertion>();
        foreach ((string name, Occurrences occurrences) in wanted)
        {
            sources.TryGetValue(name, out Occurrences? own);
            EditField(own ?? new Occurrences(occurrences.Shape), old.GetValueOrDefault(name) ?? new Occurrences(occurrences.Shape), occurrences, removed, inserted, anchor);
            anchor = own?.Fields.LastOrDefault(field => !IsRemoved(field, removed)) ?? anchor;
        }
        foreach (DocumentField field in source.Fields)
        {
            Remove(field, removed);
        }
        inserted.ForEach(insertion => Insert(source, insertion));
        if (inserted.Count > 0 && IsEmptyBraces(source))
        {
            _edits.Add((new SourceSpan(source.Close.Start, 0), " "));
        }
    }

    private void EditField(Occurrences source, Occurrences before, Occurrences after, HashSet<DocumentValue> removed, List<Insertion> inserted, DocumentField? anchor)
    {
        (int[] sources, int[] old) = Align(source, before, after);
        int previous = -1;
        int first = Array.FindIndex(sources, static index => index >= 0) is >= 0 and int place ? sources[place] : -1;
        for (int i = 0; i < sources.Length; i++)
        {
            DocumentValue wanted = after.Values[i];
            if (sources[i] < 0)
            {
                // New elements stand between the same neighbours as in the message.
                bool precedes = previous < 0 && first >= 0 && after.Shape.Cardinality != FieldCardinality.Map;
                inserted.Add(new Insertion(
                    after.Fields[i],
                    previous < 0 ? anchor : source.Fields[previous], previous < 0 ? null : source.Values[previous],
                    precedes ? source.Fields[first] : null, precedes ? source.Values[first] : null));
                continue;
            }
            previous = sources[i];
            DocumentValue? meant = old[i] < 0 ? null : before.Values[old[i]];
            if (meant is null || !IsSame(meant, wanted))
            {
                Change(source.Values[previous], meant, wanted, after.Shape);
            }
        }
        if (after.Shape.Cardinality == FieldCardinality.Map)
        {
            // Entries that a later one of the same key replaces mean nothing already.
            Dictionary<string, int> keys = ByKey(_after, after);
            removed.UnionWith(source.Values.Where(entry => !keys.ContainsKey(MapKeys.Subscript(_source, (DocumentMessage)entry, after.Shape))));
        }
        else if (after.Shape.IsRepeated)
        {
            var kept = new HashSet<int>(sources);
            removed.UnionWith(source.Values.Where((_, index) => !kept.Contains(index)));
        }
    }

    private void Change(DocumentValue value, DocumentValue? before, DocumentValue after, FieldShape shape)
    {
        if (value is DocumentMessage message && before is DocumentMessage old)
        {
            EditMessage(message, old, (DocumentMessage)after, shape.Message!);
        }
        else
        {
            _edits.Add((value.Span, _after.TextOf(after.Span)));
        }
    }

    // For each value that is wanted the one in the source that becomes it, and what that meant; -1 for none.
    private (int[] Sources, int[] Old) Align(Occurrences source, Occurrences before, Occurrences after)
    {
        int count = after.Values.Count;
        int[] sources = new int[count];
        int[] old = new int[count];
        if (after.Shape.Cardinality == FieldCardinality.Map)
        {
            Dictionary<string, int> own = ByKey(_source, source);
            Dictionary<string, int> known = ByKey(_before, before);
            for (int i = 0; i < count; i++)
            {
                string key = MapKeys.Subscript(_after, (DocumentMessage)after.Values[i], after.Shape);
                sources[i] = own.GetValueOrDefault(key, -1);
                old[i] = known.GetValueOrDefault(key, -1);
            }
            return (sources, old);
        }
        if (!after.Shape.IsRepeated)
        {
            // Of a field without presence that is set again, the last one counts.
            return ([source.Values.Count - 1], [before.Values.Count - 1]);
        }
        int shared = Math.Min(before.Values.Count, count);
        int start = 0;
        while (start < shared && IsSame(before.Values[start], after.Values[start]))
        {
            start++;
        }
        int end = 0;
        while (end < shared - start && IsSame(before.Values[before.Values.Count - 1 - end], after.Values[count - 1 - end]))
        {
            end++;
        }
        for (int i = 0; i < count; i++)
        {
            sources[i] = i >= count - end ? before.Values.Count - count + i : i < shared - end ? i : -1;
            old[i] = sources[i];
        }
        return (sources, old);
    }

    private bool IsSame(DocumentValue before, DocumentValue after) => _before.Bytes(before.Span).SequenceEqual(_after.Bytes(after.Span));

    // The last entry of a key counts.
    private static Dictionary<string, int> ByKey(TextDocument document, Occurrences entries)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Values.Count; i++)
        {
            result[MapKeys.Subscript(document, (DocumentMessage)entries.Values[i], entries.Shape)] = i;
        }
        return result;
    }

    private Dictionary<string, Occurrences> Group(DocumentMessage message, MessageShape shape)
    {
        var result = new Dictionary<string, Occurrences>(StringComparer.Ordinal);
        foreach (DocumentField field in message.Fields)
        {
            if (field.Value is null || _registry.Find(shape, field) is not { } fieldShape)
            {
                continue;
            }
            if (!result.TryGetValue(fieldShape.Name, out Occurrences? occurrences))
            {
                result.Add(fieldShape.Name, occurrences = new Occurrences(fieldShape));
            }
            foreach (DocumentValue value in field.Value is DocumentList list ? list.Items : [field.Value])
            {
                occurrences.Values.Add(value);
                occurrences.Fields.Add(field);
            }
        }
        return result;
    }

    private static bool IsRemoved(DocumentField field, HashSet<DocumentValue> removed) =>
        field.Value is DocumentList list ? list.Items.TrueForAll(removed.Contains) : removed.Contains(field.Value!);

    private void Remove(DocumentField field, HashSet<DocumentValue> removed)
    {
        if (field.Value is DocumentList list && list.Items.Count > 0 && !list.Items.TrueForAll(removed.Contains))
        {
            RemoveItems(list.Items, removed);
        }
        else if (field.Value is not null && field.Value is not DocumentList { Items.Count: 0 } && IsRemoved(field, removed))
        {
            int start = field.Name.Start;
            int end = BehindSeparator(field.Value.Span.End);
            int line = start;
            while (line > 0 && Source[line - 1] is (byte)' ' or (byte)'\t')
            {
                line--;
            }
            bool startsLine = line == 0 || Source[line - 1] == '\n';
            if (end == field.Value.Span.End && SeparatorBehind(end) is { } separator)
            {
                // What stands between the two stays.
                _edits.Add((separator, ""));
            }
            _edits.Add((SourceSpan.FromBounds(line, startsLine && EndsLine(end, out int lineEnd) ? Math.Min(lineEnd + 1, Source.Length) : end), ""));
        }
    }

    // A run of items goes with the commas that only it needs.
    private void RemoveItems(List<DocumentValue> items, HashSet<DocumentValue> removed)
    {
        for (int first = 0; first < items.Count; first++)
        {
            if (!removed.Contains(items[first]))
            {
                continue;
            }
            int next = first;
            while (next < items.Count && removed.Contains(items[next]))
            {
                next++;
            }
            _edits.Add((next < items.Count
                ? SourceSpan.FromBounds(items[first].Span.Start, items[next].Span.Start)
                : SourceSpan.FromBounds(items[first - 1].Span.End, items[next - 1].Span.End), ""));
            first = next;
        }
    }

    private void Insert(DocumentMessage parent, Insertion insertion)
    {
        (DocumentField field, DocumentField? anchor, DocumentValue? previous, DocumentField? follower, DocumentValue? next) = insertion;
        if (previous is not null && anchor!.Value is DocumentList)
        {
            _edits.Add((new SourceSpan(previous.Span.End, 0), ", " + OnOneLine(field.Value!.Span)));
            return;
        }
        if (next is not null && follower!.Value is DocumentList)
        {
            _edits.Add((new SourceSpan(next.Span.Start, 0), OnOneLine(field.Value!.Span) + ", "));
            return;
        }
        var span = SourceSpan.FromBounds(field.Name.Start, field.Value!.Span.End);
        bool isRoot = parent.Open.Length == 0;
        if (!isRoot && _source.Bytes(parent.Span).IndexOf((byte)'\n') < 0)
        {
            _edits.Add(follower is not null
                ? (new SourceSpan(follower.Name.Start, 0), OnOneLine(span) + " ")
                : (new SourceSpan(anchor is null ? parent.Open.End : BehindSeparator(anchor.Value!.Span.End), 0), " " + OnOneLine(span)));
            return;
        }
        int column = _after.Lines.Locate(field.Name.Start).Column - 1;
        string[] lines = _after.TextOf(span).Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i][column..];
        }
        string indent = Indentation(parent, follower ?? anchor ?? parent.Fields.FirstOrDefault());
        string text = string.Join('\n' + indent, lines);
        if (follower is not null)
        {
            _edits.Add((new SourceSpan(follower.Name.Start, 0), text + "\n" + indent));
            return;
        }
        if (anchor is null && isRoot)
        {
            InsertAtTop(parent, text);
            return;
        }
        int end = anchor is null ? parent.Open.End : BehindSeparator(anchor.Value!.Span.End);
        bool endsLine = EndsLine(end, out int lineEnd);
        _edits.Add((new SourceSpan(endsLine ? lineEnd : end, 0), "\n" + indent + text + (endsLine ? "" : "\n" + indent)));
    }

    private string OnOneLine(SourceSpan span) => string.Join(' ', _after.TextOf(span).Split('\n').Select(static line => line.Trim()));

    // In front of the first field, so that what introduces the file stays on top.
    private void InsertAtTop(DocumentMessage root, string text)
    {
        if (root.Fields.Count > 0)
        {
            _edits.Add((new SourceSpan(root.Fields[0].Name.Start, 0), text + "\n"));
            return;
        }
        bool needsLine = Source.Length > 0 && Source[^1] != '\n';
        _edits.Add((new SourceSpan(Source.Length, 0), (needsLine ? "\n" : "") + text + "\n"));
    }

    private string Indentation(DocumentMessage parent, DocumentField? sibling)
    {
        int place = sibling?.Name.Start ?? parent.Open.Start;
        int start = Source[..place].LastIndexOf((byte)'\n') + 1;
        int end = start;
        while (end < place && Source[end] is (byte)' ' or (byte)'\t')
        {
            end++;
        }
        return Encoding.UTF8.GetString(Source[start..end]) + (sibling is null && parent.Open.Length > 0 ? new string(' ', Step) : "");
    }

    private bool IsEmptyBraces(DocumentMessage message) => message.Open.Length > 0 && message.Close.Start == message.Open.End;

    // Behind the separator where nothing but blanks is before it: lines and comments are not to be passed.
    private int BehindSeparator(int position) =>
        SeparatorBehind(position) is { } separator && Source[position..separator.Start].Trim(" \t"u8).IsEmpty ? separator.End : position;

    // The separator of a field that ends here, behind any lines and comments.
    private SourceSpan? SeparatorBehind(int position)
    {
        int next = Trivia.Skip(Source, position);
        return next < Source.Length && Source[next] is (byte)',' or (byte)';' ? new SourceSpan(next, 1) : null;
    }

    // Whether nothing but a comment follows on the line, and where the line ends.
    private bool EndsLine(int position, out int end)
    {
        int newLine = Source[position..].IndexOf((byte)'\n');
        end = newLine < 0 ? Source.Length : position + newLine;
        ReadOnlySpan<byte> rest = Source[position..end].TrimStart(" \t\r\v\f"u8);
        return rest.IsEmpty || rest[0] == '#';
    }

    // A new field: behind an element and the field that holds it, or in front of one.
    private sealed record Insertion(DocumentField Field, DocumentField? Anchor, DocumentValue? Previous, DocumentField? Follower, DocumentValue? Next);

    // The values of one field, each with the field as written that holds it.
    private sealed class Occurrences(FieldShape shape)
    {
        public FieldShape Shape => shape;

        public List<DocumentValue> Values { get; } = [];

        public List<DocumentField> Fields { get; } = [];
    }
}
