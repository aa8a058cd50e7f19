using System.Text;
using AmctGen.Text;

namespace AmctGen.Cli.Explaining.Asking;

/// <summary>Changes a configuration at paths: comments and layout of everything else stay.</summary>
/// <param name="document">The configuration, which has no errors.</param>
/// <param name="shape">Its message.</param>
/// <param name="locations">Where its fields are.</param>
internal sealed class ConfigEditor(TextDocument document, MessageShape shape, FieldLocations locations)
{
    private readonly string _text = Encoding.Latin1.GetString(document.Text.Span);
    private readonly string _newLine = Trivia.LineEnd(document.Text.Span);

    /// <summary>The text without a field or an element of a list; null if it is not there.</summary>
    public byte[]? Remove(string path) =>
        Find(path) is { } found ? Change(found.Parent, sequences => sequences.Remove(found.Element)) : null;

    /// <summary>The text with another value of a scalar; null if it is not there.</summary>
    public byte[]? Replace(string path, string value)
    {
        if (Find(path) is not { } found)
        {
            return null;
        }
        var edits = new DocumentEdits(document.Text);
        edits.Replace(found.Element.Value.Span, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value)));
        return edits.Apply();
    }

    /// <summary>The text with a field or an element of a list added, after those of the same field.</summary>
    /// <param name="path">The field in proto names; messages on the way that are missing are added too.</param>
    /// <param name="value">The value as the writer prints it: <c>"a"</c>, or a message in braces.</param>
    public byte[]? Append(string path, string value)
    {
        string[] steps = path.Split('.');
        int depth = steps.Length - 1;
        while (depth > 0 && Message(string.Join('.', steps[..depth])) is null)
        {
            depth--;
        }
        DocumentMessage? parent = depth == 0 ? document.Root : Message(string.Join('.', steps[..depth]));
        FieldShape[]? fields = Fields(steps);
        if (parent is null || fields is null)
        {
            return null;
        }
        string text = value;
        for (int i = steps.Length - 1; i > depth; i--)
        {
            text = $"{{\n{Indent(Field(fields[i], text))}\n}}";
        }
        TextDocument written = TextDocument.Parse(Encoding.UTF8.GetBytes(Field(fields[depth], text)));
        if (written.ErrorCount > 0 || written.Root.Fields is not [{ Value: { } added } field])
        {
            return null;
        }
        FieldElements own = Own(parent, fields[depth]);
        FieldElement? previous = own.All.Count > 0 ? own.All[^1] : null;
        return Change(parent, sequences =>
            sequences.Insert(new Insertion(field, added, null), previous, null, own, parent.Fields.Count - 1, written));
    }

    /// <summary>The text with an element of a list moved after the last one; null if it is the last one or not there.</summary>
    public byte[]? MoveLast(string path)
    {
        if (Find(path) is not { } found)
        {
            return null;
        }
        FieldElements own = Own(found.Parent, Fields(path.Split('.'))![^1]);
        FieldElement last = own.All[^1];
        return last == found.Element ? null : Change(found.Parent, sequences => sequences.Insert(
            new Insertion(found.Element.Field, found.Element.Value, found.Element), last, null, own, -1, document));
    }

    /// <summary>Whether a message is set at a path.</summary>
    public bool HasMessage(string path) => Message(path) is not null;

    private byte[] Change(DocumentMessage parent, Action<MessageSequences> change)
    {
        var edits = new DocumentEdits(document.Text);
        var sequences = new MessageSequences(parent, _text, _newLine, isRoot: parent == document.Root);
        change(sequences);
        sequences.Apply(edits);
        return edits.Apply();
    }

    private DocumentMessage? Message(string path) => Find(path)?.Element.Value as DocumentMessage;

    private (DocumentMessage Parent, FieldElement Element)? Find(string path) =>
        locations.FindSpan(path) is { } span ? Find(document.Root, span.Start) : null;

    private static (DocumentMessage Parent, FieldElement Element)? Find(DocumentMessage message, int offset)
    {
        for (int i = 0; i < message.Fields.Count; i++)
        {
            DocumentField field = message.Fields[i];
            if (field.Value is null || offset < field.Name.Start || offset >= field.Value.Span.End)
            {
                continue;
            }
            if (field.Value is not DocumentList list)
            {
                return offset == field.Name.Start ? (message, new FieldElement(field, field.Value, i, -1))
                    : field.Value is DocumentMessage inner ? Find(inner, offset) : null;
            }
            int index = list.Items.FindIndex(item => offset >= item.Span.Start && offset < item.Span.End);
            return index < 0 ? null
                : list.Items[index].Span.Start == offset ? (message, new FieldElement(field, list.Items[index], i, index))
                : list.Items[index] is DocumentMessage element ? Find(element, offset) : null;
        }
        return null;
    }

    private static FieldElements Own(DocumentMessage parent, FieldShape shape)
    {
        var own = new FieldElements(shape);
        for (int i = 0; i < parent.Fields.Count; i++)
        {
            if (parent.Fields[i].NameText == NameOf(shape) && parent.Fields[i].Value is not null)
            {
                own.Add(i, parent.Fields[i]);
            }
        }
        return own;
    }

    private FieldShape[]? Fields(string[] steps)
    {
        var fields = new FieldShape[steps.Length];
        MessageShape? message = shape;
        for (int i = 0; i < steps.Length; i++)
        {
            int bracket = steps[i].IndexOf('[', StringComparison.Ordinal);
            if (message?.FindField(bracket < 0 ? steps[i] : steps[i][..bracket]) is not { } field)
            {
                return null;
            }
            fields[i] = field;
            message = field.Message;
        }
        return fields;
    }

    // The name in the text, which for a group is not that of the field.
    private static string NameOf(FieldShape field) => field.TextName ?? field.Name;

    private static string Field(FieldShape field, string value) => NameOf(field) + (value.StartsWith('{') ? " " : ": ") + value;

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
