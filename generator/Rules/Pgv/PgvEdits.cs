using AmctGen.Text;

namespace AmctGen.Generator.Rules.Pgv;

/// <summary>The edits of a translation. Those that touch become one.</summary>
/// <param name="text">The file.</param>
internal sealed class PgvEdits(byte[] text)
{
    private readonly List<TextEdit> _edits = [];

    public byte[] Text => text;

    /// <summary>Whether an edit is missing, because it would have removed a comment.</summary>
    public bool IsIncomplete { get; private set; }

    public void Insert(int offset, string newText) => _edits.Add(TextEdit.Insert(offset, newText));

    /// <summary>Replaces tokens.</summary>
    public void Replace(SourceSpan span, string newText)
    {
        TextEdit? edit = TokenEdits.Replace(text, TokenizerOptions.Proto, span, newText);
        // A name after a dot needs no blank.
        Add(newText.Length == 0 ? edit : edit is { } known ? known with { NewText = newText } : null);
    }

    /// <summary>Removes a statement with its line.</summary>
    public void RemoveStatement(SourceSpan span) => Add(TokenEdits.RemoveStatement(text, TokenizerOptions.Proto, span));

    /// <summary>Removes a field of an option's value.</summary>
    /// <param name="document">The value.</param>
    /// <param name="offset">Where the value starts in the file.</param>
    /// <param name="field">The field.</param>
    /// <param name="before">The field before it if none follows that stays: then the comma between them is removed; otherwise null.</param>
    public void RemoveField(TextDocument document, int offset, DocumentField field, DocumentField? before)
    {
        RepairEdits removal = before is { Value: { } last }
            && TokenEdits.Replace(document, SourceSpan.FromBounds(last.Span.End, field.Value!.Span.End), "") is { } all
            ? all
            : TokenEdits.RemoveField(document, field);
        TextEdit[] edits = removal.Move(span => new SourceSpan(offset + span.Start, span.Length)).ToArray();
        _edits.AddRange(edits);
        IsIncomplete |= edits.Length == 0;
    }

    public void Add(PgvEdits other)
    {
        _edits.AddRange(other._edits);
        IsIncomplete |= other.IsIncomplete;
    }

    /// <summary>The edits, in the order of their locations.</summary>
    public TextEdit[] ToArray()
    {
        var merged = new List<TextEdit>(_edits.Count);
        foreach (TextEdit edit in _edits.OrderBy(static edit => edit.Span.Start).ThenBy(static edit => edit.Span.Length))
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last
                && (last.Span.Start == edit.Span.Start || edit.Span.Start < last.Span.End))
            {
                merged[merged.Count - 1] = new TextEdit(
                    SourceSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, edit.Span.End)), last.NewText + edit.NewText);
                continue;
            }
            merged.Add(edit);
        }
        return [.. merged];
    }

    private void Add(TextEdit? edit)
    {
        if (edit is { } known)
        {
            _edits.Add(known);
        }
        IsIncomplete |= edit is null;
    }
}
