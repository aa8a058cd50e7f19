using AmctGen.Cli.Detailed.Schemas;
using AmctGen.Cli.Detailed.Tree;
using AmctGen.Text;

namespace AmctGen.Cli.Detailed;

/// <summary>Checks single values of a detailed configuration and reports findings.</summary>
internal sealed class DetailedValueChecks(JsonTree tree)
{
    private readonly TextDocument _document = tree.Document;

    public void Report(string id, SourceSpan span, string path, MessageText message, TextEdit? repair = null)
    {
        FindingCollector findings = _document.Findings;
        if (findings.TryEnter(TextSeverity.Error))
        {
            TextDiagnostic finding = _document.Finding(
                id, TextSeverity.Error, span, message.Complete(), path.Length == 0 ? null : path, repair);
            findings.Add(finding with { Text = message });
        }
    }

    /// <summary>Reports what AMCT accepts and what was probably not meant.</summary>
    public void Warn(string id, SourceSpan span, string path, MessageText message, TextEdit? repair = null)
    {
        if (_document.Warnings.TryEnter(TextSeverity.Warning))
        {
            _document.Warnings.Add(_document.Finding(id, TextSeverity.Warning, span, message, path, repair));
        }
    }

    public void WrongType(MessageText subject, JsonNode node, MessageText expected, string path = "", TextEdit? repair = null) =>
        Report(TextDiagnosticIds.WrongType, node.Span, path, $"{subject} is {Describe(node)}, not {expected}", repair);

    /// <summary>Checks that a value is true or false.</summary>
    public bool CheckFlag(JsonMember member, string path) =>
        Check(new DetailedField(member.Name, DetailedKind.Flag, ""), member, path);

    /// <summary>Checks a value; false if it is wrong.</summary>
    /// <param name="field">What it is.</param>
    /// <param name="member">The value.</param>
    /// <param name="path">Where it is; empty for the whole file.</param>
    public bool Check(DetailedField field, JsonMember member, string path)
    {
        int before = _document.Findings.Count;
        path = path.Length == 0 ? member.Name : path + "." + member.Name;
        JsonNode value = member.Value;
        switch (field.Kind)
        {
            case DetailedKind.Whole:
                CheckWhole(member, path);
                break;
            case DetailedKind.Real when value.IsWhole:
                WrongType(Subject(member), value, $"a number with a point: AMCT refuses an integer; write {value.Text}.0", path,
                    new TextEdit(value.Span, value.Text + ".0"));
                break;
            case DetailedKind.Real or DetailedKind.Number:
                Expect(value.Kind == JsonKind.Number, member, "a number", path);
                break;
            case DetailedKind.Flag:
                Expect(value.Kind == JsonKind.Flag, member, "true or false", path, MeantFlag(value));
                break;
            case DetailedKind.Word or DetailedKind.Code:
                CheckWord(field, member, path);
                break;
            case DetailedKind.Range:
                Expect(value.Kind == JsonKind.Array && value.Items.Count == 2
                    && value.Items.All(static item => item.Kind == JsonKind.Number), member, "an array of two numbers", path);
                break;
            case DetailedKind.Names:
                CheckNames(member, path);
                break;
            default:
                CheckGroups(member, path);
                break;
        }
        return _document.Findings.Count == before;
    }

    private void CheckWhole(JsonMember member, string path)
    {
        JsonNode value = member.Value;
        if (!value.IsWhole)
        {
            WrongType(Subject(member), value, "an integer", path);
        }
        else if (value.Number is < 0 or > uint.MaxValue)
        {
            Report(TextDiagnosticIds.OutOfRange, value.Span, path,
                $"'{member.Name}' is {value.Text}; the range is from 0 to {uint.MaxValue}");
        }
    }

    private void CheckWord(DetailedField field, JsonMember member, string path)
    {
        JsonNode value = member.Value;
        bool isCode = field.Kind == DetailedKind.Code;
        if (isCode ? !value.IsWhole : value.Kind != JsonKind.Text)
        {
            WrongType(Subject(member), value, isCode ? "an integer" : "a string", path);
            return;
        }
        string[] words = [.. field.Words.Select(static word => word.Key)];
        if (!words.Contains(value.Text))
        {
            string? near = isCode ? null : Suggestions.Find(value.Text, words);
            MessageText hint = Suggestions.Question(near) ?? (MessageText)$"; AMCT accepts {MessageText.List(words, 8)}";
            Report(TextDiagnosticIds.UnknownEnumValue, value.Span, path, $"'{member.Name}' cannot be '{value.Text}'{hint}",
                near is null ? null : new TextEdit(value.Span, $"\"{near}\""));
        }
    }

    private void CheckNames(JsonMember member, string path)
    {
        if (!Expect(member.Value.Kind == JsonKind.Array, member, "an array of names", path))
        {
            return;
        }
        foreach (JsonNode item in member.Value.Items)
        {
            if (item.Kind != JsonKind.Text)
            {
                WrongType($"an element of '{member.Name}'", item, "the name of a layer", path);
            }
        }
    }

    private void CheckGroups(JsonMember member, string path)
    {
        if (!Expect(member.Value.Kind == JsonKind.Array, member, "an array of groups", path))
        {
            return;
        }
        foreach (JsonNode group in member.Value.Items)
        {
            if (group.Kind != JsonKind.Array || group.Items.Count == 0)
            {
                WrongType("a group", group, "an array of names", path);
            }
            foreach (JsonNode item in group.Items.Where(static item => item.Kind is not (JsonKind.Text or JsonKind.Null)))
            {
                WrongType("an element of a group", item, "the name of a layer", path);
            }
        }
    }

    private bool Expect(bool isRight, JsonMember member, MessageText expected, string path, TextEdit? repair = null)
    {
        if (!isRight)
        {
            WrongType(Subject(member), member.Value, expected, path, repair);
        }
        return isRight;
    }

    private static TextEdit? MeantFlag(JsonNode value) => value switch
    {
        { Kind: JsonKind.Text, Text: "true" or "True" } or { Kind: JsonKind.Number, Text: "1" } => new TextEdit(value.Span, "true"),
        { Kind: JsonKind.Text, Text: "false" or "False" } or { Kind: JsonKind.Number, Text: "0" } => new TextEdit(value.Span, "false"),
        _ => null,
    };

    private static MessageText Subject(JsonMember member) => $"'{member.Name}'";

    private static MessageText Describe(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => node.Items.Count == 0 ? "an empty array" : (MessageText)$"an array of {node.Items.Count}",
        JsonKind.Text => $"the string \"{node.Text}\"",
        JsonKind.Number => $"the number {node.Text}",
        _ => node.Text,
    };
}
