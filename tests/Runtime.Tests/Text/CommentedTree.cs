using System.Globalization;
using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>A configuration with numbered comments, random changes of it, and the law that a comment stays with its element.</summary>
internal sealed class CommentedTree(Random random)
{
    private readonly StringBuilder _text = new();
    private readonly string _separator = random.Next(3) switch { 0 => ";", 1 => ",", _ => "" };
    private int _comments;

    /// <summary>Writes a text whose elements each start a line and may have comments above and after them.</summary>
    public string Write()
    {
        List<Action> parts = [];
        Maybe(parts, () => Element("", $"batch_num: {random.Next(1, 9)}"));
        Maybe(parts, () => Data(""));
        Maybe(parts, () => Names(Some("n")));
        string[] layers = Some("l");
        if (layers.Length > 0 && random.Next(3) == 0)
        {
            parts.Add(() => List("override_layers", layers, (name, end) => Layer("  ", "  ", name, end)));
            layers = [];
        }
        foreach (string name in layers)
        {
            parts.Add(() => Layer("", "override_layers ", name, _separator));
        }
        foreach (string key in Some("k"))
        {
            parts.Add(() => Element("", $"weights {{ key: '{key}' value: {random.Next(9)} }}"));
        }
        Maybe(parts, () => Element("", "fixed_min: true"));
        Action[] all = [.. parts];
        if (random.Next(2) == 0)
        {
            random.Shuffle(all);
        }
        Array.ForEach(all, static part => part());
        Detach("");
        return random.Next(4) == 0 ? _text.Replace("\n", "\r\n").ToString() : _text.ToString();
    }

    /// <summary>Changes any of the values.</summary>
    public Root Change(Root root) => root with
    {
        BatchNum = random.Next(3) == 0 ? (uint?)random.Next(1, 9) : random.Next(6) == 0 ? null : root.BatchNum,
        DataConfig = ChangeData(root.DataConfig),
        SkipLayers = Rearrange(root.SkipLayers, () => $"new{_comments++}"),
        OverrideLayers = Rearrange(
            root.OverrideLayers.Select(layer => random.Next(3) == 0 ? layer with { DataConfig = ChangeData(layer.DataConfig) } : layer), () => new Layer { LayerName = $"new{_comments++}", DataConfig = ChangeData(null) }),
        Weights = root.Weights.Where(_ => random.Next(5) > 0).Select(pair => KeyValuePair.Create(pair.Key, random.Next(3) == 0 ? 17 : pair.Value))
            .Concat(random.Next(3) == 0 ? [KeyValuePair.Create($"{(random.Next(2) == 0 ? "a" : "z")}{_comments++}", 1)] : []).ToEquatableMap(),
        FixedMin = random.Next(3) == 0 ? random.Next(3) switch { 0 => null, 1 => false, _ => true } : root.FixedMin,
    };

    /// <summary>The problem of an edited text; null if there is none.</summary>
    public static string? Broken(string text, string edited)
    {
        Dictionary<string, string> before = Owners(text, out HashSet<string> sources);
        Dictionary<string, string> after = Owners(edited, out HashSet<string> paths);
        foreach ((string comment, string owner) in before)
        {
            bool stays = owner.Length == 0 || paths.Contains(owner);
            if (stays && after.GetValueOrDefault(comment) != owner)
            {
                return $"the comment {comment} of '{owner}' is {(after.TryGetValue(comment, out string? other) ? $"at '{other}'" : "lost")}";
            }
        }
        return sources.Count > 0 && text.EndsWith('\n') != edited.EndsWith('\n') && edited.Length > 0 ? "the last line ends otherwise" : null;
    }

    private Data? ChangeData(Data? data)
    {
        if (random.Next(8) == 0)
        {
            return null;
        }
        data ??= new Data();
        return data with
        {
            Algo = random.Next(3) == 0 ? new Data.AlgoOneof.Bits(random.Next(9)) : data.Algo,
            DstType = random.Next(4) switch { 0 => DataType.Int4, 1 => DataType.Int8, 2 => null, _ => data.DstType },
            FixedMin = random.Next(4) switch { 0 => true, 1 => null, _ => data.FixedMin },
        };
    }

    private EquatableArray<T> Rearrange<T>(IEnumerable<T> elements, Func<T> make)
    {
        List<T> result = [.. elements];
        for (int i = random.Next(3); i > 0 && result.Count > 0 && random.Next(2) == 0; i--)
        {
            result.RemoveAt(random.Next(result.Count));
        }
        for (int i = random.Next(3); i > 0; i--)
        {
            result.Insert(random.Next(result.Count + 1), make());
        }
        if (random.Next(3) == 0 && result.Count > 1)
        {
            T moved = result[random.Next(result.Count)];
            result.Remove(moved);
            result.Insert(random.Next(result.Count + 1), moved);
        }
        return [.. result];
    }

    private void Maybe(List<Action> parts, Action part)
    {
        if (random.Next(2) == 0)
        {
            parts.Add(part);
        }
    }

    private string[] Some(string prefix) => [.. Enumerable.Range(0, random.Next(4)).Select(i => prefix + i.ToString(CultureInfo.InvariantCulture))];

    private void Data(string indent)
    {
        List<string> fields = [];
        if (random.Next(2) == 0)
        {
            fields.Add($"dst_type: INT{(random.Next(2) == 0 ? 4 : 8)}");
        }
        if (random.Next(2) == 0)
        {
            fields.Add("fixed_min: true");
        }
        if (random.Next(2) == 0)
        {
            fields.Add($"bits: {random.Next(9)}");
        }
        Message(indent, indent + "data_config ", _separator, fields.ConvertAll<Action>(field => () => Element(indent + "  ", field)), string.Join(' ', fields));
    }

    private void Layer(string indent, string start, string name, string end) => Message(
        indent, start, end, random.Next(2) == 0 ? [() => Element(indent + "  ", $"layer_name: '{name}'"), () => Data(indent + "  ")] : [() => Element(indent + "  ", $"layer_name: '{name}'")], $"layer_name: '{name}' data_config {{ bits: 3 }}");

    private void Message(string indent, string start, string end, List<Action> fields, string line)
    {
        Lead(indent);
        if (random.Next(3) == 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{start}{{ {line} }}{end}");
        }
        else
        {
            _text.Append(CultureInfo.InvariantCulture, $"{start}{{\n");
            fields.ForEach(static field => field());
            _text.Append(indent).Append('}').Append(end);
        }
        Trail();
    }

    private void Names(string[] values)
    {
        if (random.Next(2) == 0 || values.Length == 0)
        {
            Array.ForEach(values, value => Element("", $"skip_layers: '{value}'"));
            return;
        }
        List("skip_layers", values, (name, end) => Element("  ", $"'{name}'", end));
    }

    private void List(string name, string[] values, Action<string, string> write)
    {
        Lead("");
        _text.Append(CultureInfo.InvariantCulture, $"{name}: [\n");
        for (int i = 0; i < values.Length; i++)
        {
            write(values[i], i < values.Length - 1 ? "," : "");
        }
        _text.Append(']').Append(_separator);
        Trail();
    }

    private void Element(string indent, string text, string? end = null)
    {
        Lead(indent);
        _text.Append(indent).Append(text).Append(end ?? _separator);
        Trail();
    }

    private void Lead(string indent)
    {
        if (random.Next(6) == 0)
        {
            Detach(indent);
        }
        for (int i = random.Next(3); i > 0; i--)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{indent}#{++_comments}.\n");
        }
    }

    private void Trail() => _text.Append(random.Next(2) == 0 ? string.Create(CultureInfo.InvariantCulture, $" #{++_comments}.\n") : "\n");

    private void Detach(string indent) => _text.Append(random.Next(2) == 0 ? string.Create(CultureInfo.InvariantCulture, $"\n{indent}#{++_comments}.\n\n") : "\n");

    // The path of the element that each comment belongs to, or of the message or list around it.
    private static Dictionary<string, string> Owners(string text, out HashSet<string> paths)
    {
        string[] lines = text.Replace("\r", "", StringComparison.Ordinal).Split('\n');
        string[] starts = new string[lines.Length];
        string[] ends = new string[lines.Length];
        string[] around = [.. lines.Select(static _ => "")];
        TextDocument document = TextDocument.Parse(Encoding.UTF8.GetBytes(text));
        paths = [];
        Visit(document, document.Root, "", starts, ends, around, paths);
        var owners = new Dictionary<string, string>();
        for (int i = 0; i < lines.Length; i++)
        {
            int start = lines[i].IndexOf('#', StringComparison.Ordinal);
            if (start >= 0)
            {
                int below = i;
                while (below < lines.Length && lines[below].TrimStart().StartsWith('#'))
                {
                    below++;
                }
                owners[lines[i][start..]] = (below > i ? below < lines.Length ? starts[below] : null : ends[i]) ?? around[i];
            }
        }
        return owners;
    }

    private static void Visit(TextDocument document, DocumentMessage message, string path, string[] starts, string[] ends, string[] around, HashSet<string> paths)
    {
        foreach (DocumentField field in message.Fields)
        {
            string own = $"{path}.{field.NameText}";
            bool isList = field.Value is DocumentList;
            if (isList)
            {
                int start = document.Lines.Locate(field.Name.Start).Line - 1;
                int end = document.Lines.Locate(field.Value!.Span.End).Line - 1;
                Array.Fill(around, own + "[]", start, end - start);
                (starts[start], ends[end]) = (own + "[]", own + "[]");
                paths.Add(own + "[]");
            }
            foreach (DocumentValue value in field.Value is DocumentList list ? [.. list.Items] : new[] { field.Value! })
            {
                string inner = value is DocumentMessage keyed && keyed.Fields.Find(static one => one.NameText is "layer_name" or "key") is { } key ? $"{own}[{document.TextOf(key.Value!.Span).Trim('"', '\'')}]"
                    : field.NameText == "skip_layers" ? $"{own}[{document.TextOf(value.Span).Trim('"', '\'')}]" : own;
                int first = document.Lines.Locate(isList ? value.Span.Start : field.Name.Start).Line - 1;
                int last = document.Lines.Locate(value.Span.End).Line - 1;
                starts[first] ??= inner;
                if (value is DocumentMessage nested)
                {
                    Array.Fill(around, inner, first, last - first);
                    Visit(document, nested, inner, starts, ends, around, paths);
                }
                ends[last] = inner;
                paths.Add(inner);
            }
        }
    }
}
