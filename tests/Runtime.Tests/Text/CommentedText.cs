using System.Text;
using AmctGen.Text;
using Golden;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>A text of one repeated field with comments that name their element, and the law for its edits.</summary>
internal sealed record CommentedText(string Text, string[] Names, bool IsMessage, bool IsCarriageReturn)
{
    public static CommentedText Make(Random random)
    {
        bool isMessage = random.Next(2) == 0;
        bool isList = random.Next(2) == 0;
        bool hasSeparators = random.Next(2) == 0;
        string[] names = [.. Enumerable.Range(0, random.Next(1, 7)).Select(static i => $"n{i}")];
        var text = new StringBuilder(random.Next(2) == 0 ? "" : "# detached 0\n\n");
        text.Append(random.Next(3) == 0 ? "batch_num: 7 # trail batch\n" : "");
        string name = isMessage ? "override_layers" : "skip_layers";
        text.Append(isList ? $"{name}: [{(random.Next(2) == 0 ? " # detached 1" : "")}\n" : "");
        for (int i = 0; i < names.Length; i++)
        {
            text.Append(random.Next(6) == 0 ? $"\n  # detached {i + 10}\n\n" : random.Next(6) == 0 ? "\n" : "");
            for (int line = random.Next(3); line > 0; line--)
            {
                text.Append($"  # lead {names[i]}\n");
            }
            string value = !isMessage ? $"\"{names[i]}\"" : random.Next(2) == 0 ? $"{{ layer_name: \"{names[i]}\" }}" : $"{{\n    # inner {names[i]}\n    layer_name: \"{names[i]}\"\n  }}";
            text.Append(isList ? $"  {value}{(i < names.Length - 1 ? "," : "")}" : $"{name}: {value}{(hasSeparators ? ";" : "")}");
            text.Append(random.Next(2) == 0 ? $"  # trail {names[i]}\n" : "\n");
        }
        text.Append(isList ? "\n# detached 2\n]\n" : "");
        text.Append(random.Next(3) == 0 ? "# lead fixed\nfixed_min: true # trail fixed\n" : "");
        text.Append(random.Next(2) == 0 ? "\n# detached 3" : "");
        bool isCarriageReturn = random.Next(3) == 0;
        return new CommentedText(isCarriageReturn ? text.Replace("\n", "\r\n").ToString() : text.ToString(), names, isMessage, isCarriageReturn);
    }

    /// <summary>Other names: some removed, some moved, some new. The numbers of new and removed ones differ, because otherwise they would count as renamed.</summary>
    public static string[] Change(Random random, string[] names)
    {
        List<string> result = [.. names];
        for (int i = random.Next(3); i > 0 && result.Count > 1; i--)
        {
            result.RemoveAt(random.Next(result.Count));
        }
        if (result.Count == names.Length)
        {
            for (int i = random.Next(3); i > 0; i--)
            {
                result.Insert(random.Next(result.Count + 1), $"new{i}");
            }
        }
        if (random.Next(3) == 0 && result.Count > 1)
        {
            int from = random.Next(result.Count);
            string moved = result[from];
            result.RemoveAt(from);
            result.Insert(random.Next(result.Count + 1), moved);
        }
        return [.. result];
    }

    public Root Set(Root root, string[] names) => IsMessage
        ? root with { OverrideLayers = [.. names.Select(static name => new Layer { LayerName = name })] }
        : root with { SkipLayers = [.. names] };

    /// <summary>The problem of an edited text; null if there is none.</summary>
    public string? Broken(string edited, string[] names)
    {
        if (IsCarriageReturn && edited.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal))
        {
            return "a line ends otherwise";
        }
        if (Text.EndsWith('\n') != edited.EndsWith('\n') && edited.Length > 0)
        {
            return "the last line ends otherwise";
        }
        List<string> before = Comments(Text);
        List<string> after = Comments(edited);
        List<string> expected = before.FindAll(comment => !Names.Except(names).Any(gone => comment.Contains($" {gone} ", StringComparison.Ordinal)));
        if (!expected.Order(StringComparer.Ordinal).SequenceEqual(after.Order(StringComparer.Ordinal)))
        {
            return $"comments are lost, kept or moved to another element: {string.Join("; ", expected.Except(after).Concat(after.Except(expected)))}";
        }
        return null;
    }

    // Each comment, and what the text has next to it: the element on the line for one after, below for one above.
    private static List<string> Comments(string text)
    {
        string[] lines = text.Replace("\r", "", StringComparison.Ordinal).Split('\n');
        var result = new List<string>();
        string element = "";
        for (int i = 0; i < lines.Length; i++)
        {
            int start = lines[i].IndexOf('#', StringComparison.Ordinal);
            string code = start < 0 ? lines[i] : lines[i][..start];
            element = NameIn(code) ?? (code.TrimStart().StartsWith('}') ? element : code.Contains("batch", StringComparison.Ordinal) ? "batch" : code.Contains("fixed", StringComparison.Ordinal) ? "fixed" : "");
            if (start < 0)
            {
                continue;
            }
            string comment = lines[i][start..];
            string owner = comment.Contains("trail", StringComparison.Ordinal) ? element
                : comment.Contains("detached", StringComparison.Ordinal) ? ""
                : Below(lines, i);
            result.Add($"{comment} at {owner} ");
        }
        return result;
    }

    private static string Below(string[] lines, int index)
    {
        for (int i = index + 1; i < lines.Length; i++)
        {
            string code = lines[i].Split('#')[0];
            if (NameIn(code) is { } name)
            {
                return name;
            }
            if (code.Contains("fixed", StringComparison.Ordinal))
            {
                return "fixed";
            }
        }
        return "nothing";
    }

    private static string? NameIn(string code)
    {
        int start = code.IndexOf("\"n", StringComparison.Ordinal);
        return start < 0 ? null : code[(start + 1)..code.IndexOf('"', start + 1)];
    }
}
