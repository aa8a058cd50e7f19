using AmctGen.Generator.Options;
using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Pgv;

/// <summary>Translates the PGV rules of one field to those of protovalidate.</summary>
/// <remarks>
/// Most rules have the same name and meaning. The others are settings of the field itself in protovalidate: they are removed where they are
/// written, and set anew.
/// </remarks>
/// <param name="field">The field.</param>
/// <param name="option">The name of protovalidate's option.</param>
/// <param name="top">The rules of the field itself.</param>
/// <param name="areElementsMessages">Whether items, or values of a map, are messages.</param>
/// <param name="edits">The edits to add to.</param>
internal sealed class PgvFieldTranslation(FieldSyntax field, string option, PgvLevel top, bool areElementsMessages, PgvEdits edits)
{
    private const string KnownRegex = "well_known_regex";

    private readonly List<PgvLevel> _levels = [top];
    private readonly HashSet<OptionSyntax> _removed = [];
    private List<ResolvedOption> _rules = [];

    /// <summary>Why the rules cannot be translated; null if they can be.</summary>
    public MessageText? Problem { get; private set; }

    /// <summary>Adds the edits.</summary>
    /// <param name="rules">The rules of PGV.</param>
    public void Translate(List<ResolvedOption> rules)
    {
        _rules = rules;
        foreach (ResolvedOption rule in rules)
        {
            Translate(rule);
            if (!_removed.Contains(rule.Syntax))
            {
                edits.Replace(rule.Syntax.Name[0].Name.Span, option);
            }
        }
        if (_levels.Exists(static level => level is { Ignore: PgvSetting.Always, IsRequired: true }))
        {
            Problem ??= "the message is required and its own rules are skipped, while 'ignore = IGNORE_ALWAYS' ignores 'required' too";
        }
        Remove();
    }

    private void Translate(ResolvedOption rule)
    {
        OptionSyntax written = rule.Syntax;
        PgvLevel level = top;
        int next = 1;
        while (next + 1 < written.Name.Length && IsElement(written.Name[next + 1].Name.Text))
        {
            level = Element(level, written.Name[next].Name.Text, written.Name[next + 1].Name.Text);
            next += 2;
        }
        int offset = written.Value.Span.Start;
        if (next == written.Name.Length)
        {
            TranslateRules(rule.Value!, offset, rule.Value!.Root, level);
            return;
        }
        string kind = written.Name[next].Name.Text;
        SourceSpan rest = SourceSpan.FromBounds(written.Name[next].Name.Span.Start, written.Span.End);
        List<PgvSetting> settings = [];
        if (next == written.Name.Length - 1)
        {
            DocumentMessage value = rule.Value!.Root;
            if (AreMoved(value))
            {
                value.Fields.ForEach(moved => AddSettings(level, moved.NameText, IsTrue(rule.Value, moved), settings));
                Replace(written, rest, settings, level);
                return;
            }
            TranslateKind(rule.Value, offset, value, kind, level, settings);
            settings.ForEach(setting => Append(written, level, setting));
            return;
        }
        string name = written.Name[next + 1].Name.Text;
        if (PgvSetting.IsMoved(name))
        {
            AddSettings(level, name, written.Value.Identifier == "true", settings);
            Replace(written, rest, settings, level);
        }
        else if (name == KnownRegex && RegexOf(written.Value.Identifier, AcceptsEmpty(_rules)) is { } regex)
        {
            edits.Replace(written.Value.Span, regex);
        }
    }

    // Without strictness, protovalidate's header value is what PGV accepts as a name too: the empty string.
    private static string? RegexOf(string name, bool acceptsEmpty) => name switch
    {
        "UNKNOWN" => "KNOWN_REGEX_UNSPECIFIED",
        "HTTP_HEADER_NAME" when !acceptsEmpty => "KNOWN_REGEX_HTTP_HEADER_NAME",
        "HTTP_HEADER_NAME" or "HTTP_HEADER_VALUE" => "KNOWN_REGEX_HTTP_HEADER_VALUE",
        _ => null,
    };

    private static bool AcceptsEmpty(TextDocument document, DocumentMessage rules) =>
        rules.Fields.Exists(rule => rule.NameText == "strict" && !IsTrue(document, rule))
        && !rules.Fields.Exists(rule => RefusesEmpty(rule.NameText) && IsTrue(document, rule));

    private static bool AcceptsEmpty(List<ResolvedOption> rules) =>
        rules.Exists(static rule => rule.Field.Name == "strict" && rule.Syntax.Value.Identifier == "false")
        && !rules.Exists(static rule => RefusesEmpty(rule.Field.Name)
            && (rule.Syntax.Value.Integer > 0 || rule.Syntax.Value.Identifier == "true"));

    // With ignore_empty, the empty text is not checked at all.
    private static bool RefusesEmpty(string rule) => rule is "min_len" or "min_bytes" or "len" or "len_bytes" or "ignore_empty";

    private static bool IsElement(string name) => name is "items" or "keys" or "values";

    private static bool AreMoved(DocumentMessage value) =>
        value.Fields.Count > 0 && value.Fields.TrueForAll(static rule => PgvSetting.IsMoved(rule.NameText));

    private static bool IsTrue(TextDocument document, DocumentField field) =>
        field.Value is DocumentScalar scalar && document.TextOf(scalar.Tokens[0]) is not ("false" or "False" or "f" or "0");

    private PgvLevel Element(PgvLevel parent, string kind, string name)
    {
        string path = $"{parent.Path}.{kind}.{name}";
        PgvLevel? known = _levels.Find(level => level.Path == path);
        if (known is null)
        {
            known = new PgvLevel(path)
            {
                IsAlwaysSet = true, HasPresence = areElementsMessages && name != "keys", IsDisabled = top.IsDisabled,
            };
            _levels.Add(known);
        }
        return known;
    }

    // The value is a message of field rules.
    private void TranslateRules(TextDocument document, int offset, DocumentMessage rules, PgvLevel level)
    {
        foreach (DocumentField kind in rules.Fields)
        {
            if (kind.Value is not DocumentMessage value)
            {
                continue;
            }
            List<PgvSetting> settings = [];
            if (!AreMoved(value))
            {
                TranslateKind(document, offset, value, kind.NameText, level, settings);
                if (settings.Count > 0)
                {
                    edits.Insert(offset + value.Span.End, string.Concat(settings.Select(static one => $" {one.Name}: {one.Value}")));
                }
                continue;
            }
            value.Fields.ForEach(moved => AddSettings(level, moved.NameText, IsTrue(document, moved), settings));
            if (settings.Count == 0)
            {
                edits.RemoveField(document, offset, kind, before: null);
                continue;
            }
            edits.Replace(
                SourceSpan.FromBounds(offset + kind.Name.Start, offset + value.Span.End),
                string.Join(", ", settings.Select(static one => $"{one.Name}: {one.Value}")));
        }
    }

    // The value is a message of the rules of one kind, for example of strings.
    private void TranslateKind(
        TextDocument document, int offset, DocumentMessage rules, string kind, PgvLevel level, List<PgvSetting> settings)
    {
        DocumentField? last = rules.Fields.FindLast(static rule => !PgvSetting.IsMoved(rule.NameText));
        bool isAfterLast = false;
        bool acceptsEmpty = AcceptsEmpty(document, rules);
        foreach (DocumentField rule in rules.Fields)
        {
            isAfterLast |= ReferenceEquals(rule, last);
            if (PgvSetting.IsMoved(rule.NameText))
            {
                AddSettings(level, rule.NameText, IsTrue(document, rule), settings);
                edits.RemoveField(document, offset, rule, isAfterLast ? last : null);
            }
            else if (IsElement(rule.NameText) && rule.Value is DocumentMessage element)
            {
                TranslateRules(document, offset, element, Element(level, kind, rule.NameText));
            }
            else if (rule.NameText == KnownRegex && RegexOf(document.TextOf(rule.Value!.Span), acceptsEmpty) is { } regex)
            {
                edits.Replace(new SourceSpan(offset + rule.Value.Span.Start, rule.Value.Span.Length), regex);
            }
        }
    }

    private void AddSettings(PgvLevel level, string rule, bool value, List<PgvSetting> settings)
    {
        if (!value || rule == "no_sparse")
        {
            return;
        }
        if (rule == "required")
        {
            if (!level.IsAlwaysSet)
            {
                level.IsRequired = true;
                settings.Add(new PgvSetting("required", "true"));
            }
            return;
        }
        if (level.IsDisabled)
        {
            return;
        }
        string ignore = rule == "skip" ? PgvSetting.Always : PgvSetting.IfZero;
        if (level.Ignore is not null)
        {
            Problem ??= "the value is skipped and ignored when it is empty";
        }
        else if (level.HasPresence && ignore == PgvSetting.IfZero)
        {
            Problem ??= "'ignore_empty' accepts zero also in a field that is set to it, while protovalidate only ignores fields that are "
                + "not set";
        }
        level.Ignore = ignore;
        settings.Add(new PgvSetting("ignore", ignore));
    }

    // The first setting replaces what follows the name of the option.
    private void Replace(OptionSyntax written, SourceSpan rest, List<PgvSetting> settings, PgvLevel level)
    {
        if (settings.Count == 0)
        {
            _removed.Add(written);
            return;
        }
        edits.Replace(rest, $"{settings[0].Name} = {settings[0].Value}");
        settings.Skip(1).ToList().ForEach(setting => Append(written, level, setting));
    }

    private void Append(OptionSyntax written, PgvLevel level, PgvSetting setting) =>
        edits.Insert(written.Span.End, $", ({option}){level.Path}.{setting.Name} = {setting.Value}");

    // Removes the options that have become nothing, and adds that of a field whose rules are never enforced.
    private void Remove()
    {
        string? added = top.IsDisabled ? $"({option}).ignore = {PgvSetting.Always}" : null;
        int end = field.Number.Span.End;
        OptionSyntax[] kept = [.. field.Options.Where(written => !_removed.Contains(written))];
        if (kept.Length > 0)
        {
            RemoveFromList(kept[kept.Length - 1]);
            if (added is not null)
            {
                edits.Insert(kept[kept.Length - 1].Span.End, ", " + added);
            }
        }
        else if (field.Options.IsEmpty)
        {
            edits.Insert(end, $" [{added}]");
        }
        else if (added is not null)
        {
            edits.Replace(SourceSpan.FromBounds(field.Options[0].Span.Start, field.Options[field.Options.Length - 1].Span.End), added);
        }
        else
        {
            int close = Tokenizer.SkipTrivia(
                edits.Text, field.Options[field.Options.Length - 1].Span.End, TokenizerOptions.Proto, out _);
            edits.Replace(SourceSpan.FromBounds(end, close + 1), "");
        }
    }

    // An option is removed with the comma after it; those at the end of the list are removed with the comma before them.
    private void RemoveFromList(OptionSyntax lastKept)
    {
        int last = field.Options.IndexOf(lastKept);
        for (int i = 0; i < last; i++)
        {
            if (_removed.Contains(field.Options[i]))
            {
                edits.Replace(SourceSpan.FromBounds(field.Options[i].Span.Start, field.Options[i + 1].Span.Start), "");
            }
        }
        if (last < field.Options.Length - 1)
        {
            edits.Replace(SourceSpan.FromBounds(lastKept.Span.End, field.Options[field.Options.Length - 1].Span.End), "");
        }
    }
}
