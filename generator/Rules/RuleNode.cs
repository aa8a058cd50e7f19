using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Options;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>A message of rules, combined from all options that set it: each field with its values.</summary>
internal sealed class RuleNode
{
    private readonly List<RuleEntry> _entries = [];

    public IReadOnlyList<RuleEntry> Entries => _entries;

    /// <summary>The rules in a set of options for an extension of the language's options; null if there are none.</summary>
    /// <param name="options">The options.</param>
    /// <param name="extension">The extension's full name.</param>
    /// <param name="file">The file and its text.</param>
    public static RuleNode? Of(List<ResolvedOption> options, string extension, DiagnosticBag file)
    {
        RuleNode? root = null;
        foreach (ResolvedOption option in options)
        {
            if (option.First.IsNamed(extension))
            {
                (root ??= new RuleNode()).Add(option, file);
            }
        }
        return root;
    }

    /// <summary>The last value of a field; null if it is not set.</summary>
    public RuleEntry? Find(string name)
    {
        for (int i = _entries.Count - 1; i >= 0; i--)
        {
            if (_entries[i].Name == name)
            {
                return _entries[i];
            }
        }
        return null;
    }

    public IEnumerable<RuleEntry> All(string name) => _entries.Where(entry => entry.Name == name);

    public bool IsTrue(string name) => Find(name)?.Scalar?.IsTrue == true;

    private void Add(ResolvedOption option, DiagnosticBag file)
    {
        RuleNode node = this;
        for (int i = 1; i < option.Syntax.Name.Length; i++)
        {
            OptionNamePartSyntax part = option.Syntax.Name[i];
            string name = part.IsExtension ? "[" + part.Name.Text + "]" : part.Name.Text;
            bool isLast = i == option.Syntax.Name.Length - 1;
            if (isLast && option.Value is null)
            {
                node._entries.Add(new RuleEntry(name, part.Name.Span, null, RuleScalar.Of(option.Syntax.Value, file)));
                return;
            }
            node = node.Child(name, part.Name.Span, isLast);
        }
        if (option.Value is { } document)
        {
            node.Add(document, document.Root, option.Syntax.Value.Span.Start);
        }
    }

    private void Add(TextDocument document, DocumentMessage message, int offset)
    {
        foreach (DocumentField written in message.Fields)
        {
            IEnumerable<DocumentValue> values = written.Value is DocumentList list
                ? list.Items
                : written.Value is { } single
                ? [single]
                : [];
            foreach (DocumentValue value in values)
            {
                var span = new SourceSpan(offset + written.Name.Start, written.Name.Length);
                if (value is DocumentMessage inner)
                {
                    Child(written.NameText, span, isValue: true).Add(document, inner, offset);
                }
                else
                {
                    _entries.Add(new RuleEntry(written.NameText, span, null, new RuleScalar(document, (DocumentScalar)value, offset)));
                }
            }
        }
    }

    // Options for the same message are merged, but each value of a repeated message is a separate message.
    private RuleNode Child(string name, SourceSpan span, bool isValue)
    {
        bool isRepeated = isValue && (name is "cel" or "oneof" or "in" or "not_in" or "example" || name[0] == '[');
        if (!isRepeated && Find(name)?.Message is { } known)
        {
            return known;
        }
        var node = new RuleNode();
        _entries.Add(new RuleEntry(name, span, node, null));
        return node;
    }
}
