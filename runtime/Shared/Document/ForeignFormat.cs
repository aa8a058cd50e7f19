namespace AmctGen.Text;

/// <summary>Files of another format, which are read as text format by mistake.</summary>
static class ForeignFormat
{
    private const int MostLines = 200;

    /// <summary>The problem; null if the text does not look like another format. Only called for texts with errors.</summary>
    public static EncodingProblem? Find(ReadOnlySpan<byte> text)
    {
        if (IsBinary(text, out int place))
        {
            return new EncodingProblem(new SourceSpan(place, 1), "the file is binary, not text: only text in UTF-8 can be read");
        }
        List<string> lines = Lines(text, out int first);
        if (lines.Count == 0)
        {
            return null;
        }
        string? name = NameOf(lines);
        int length = Math.Min(text.Length - first, Utf8.Encode(lines[0]).Length);
        return name is null ? null : new EncodingProblem(new SourceSpan(first, length), $"this is {name}, not a file in text format");
    }

    private static string? NameOf(List<string> lines)
    {
        string start = lines[0];
        return StartsWith(start, "<!doctype") || StartsWith(start, "<html") ? "an HTML page"
            : StartsWith(start, "<?xml") ? "an XML file"
            : IsSchema(start) ? "a schema (.proto)"
            : IsJson(lines) ? "a JSON file"
            : IsSections(lines) ? "an INI or TOML file"
            : IsYaml(lines) ? "a YAML file"
            : null;
    }

    // More than one control character in ten.
    private static bool IsBinary(ReadOnlySpan<byte> text, out int place)
    {
        int count = 0;
        place = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < (byte)' ' or 0x7F && !Characters.IsWhiteSpace(text[i]))
            {
                count++;
                place = place < 0 ? i : place;
            }
        }
        return count > 3 && count > text.Length / 10;
    }

    // The lines that are neither empty nor comments, without white space at their ends.
    private static List<string> Lines(ReadOnlySpan<byte> text, out int first)
    {
        var lines = new List<string>();
        first = -1;
        int position = 0;
        while (position < text.Length && lines.Count < MostLines)
        {
            int length = text.Slice(position).IndexOf((byte)'\n');
            int end = length < 0 ? text.Length : position + length;
            string line = Utf8.Decode(text.Slice(position, Math.Min(end - position, 300))).TrimEnd();
            string content = line.TrimStart();
            if (content.Length > 0 && content[0] is not ('#' or ';') && !StartsWith(content, "//"))
            {
                first = first < 0 ? position : first;
                lines.Add(line);
            }
            position = end + 1;
        }
        return lines;
    }

    private static bool StartsWith(string text, string start) => text.TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool IsSchema(string line)
    {
        string[] words = line.Split([' ', '\t', '='], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return false;
        }
        bool isStatement = line[line.Length - 1] == ';' && words.Length > 1;
        return (words[0] is "syntax" or "edition" && line.IndexOf('=') > 0 && line.IndexOf('"') > 0)
            || (isStatement && words[0] is "package" or "import" && line.IndexOf(':') < 0)
            || (words[0] is "message" or "enum" && words.Length > 2 && words[2][0] == '{' && TypeUrl.IsIdentifier(words[1]));
    }

    // An object or an array around everything, whose first name is in quotes.
    private static bool IsJson(List<string> lines)
    {
        string start = lines[0].TrimStart();
        string second = start.Length > 1 ? start.Substring(1).TrimStart() : lines.Count > 1 ? lines[1].TrimStart() : "";
        string last = lines[lines.Count - 1];
        bool isClosed = lines.Count == MostLines || last[last.Length - 1] is '}' or ']' or ',';
        return isClosed && second.Length > 0
            && ((start[0] == '{' && second[0] is '"' or '}')
                || (start[0] == '[' && second[0] is '{' or '"' && last[last.Length - 1] == ']'));
    }

    // A name in brackets on its own line, then 'name = value'.
    private static bool IsSections(List<string> lines)
    {
        string start = lines[0].Trim();
        return start.Length > 2 && start[0] == '[' && start[start.Length - 1] == ']' && start.IndexOf('"') < 0
            
            && lines.Count > 1 && lines[1].IndexOf('=') is > 0 and int equals
            && lines[1].IndexOf(':') is var colon && (colon < 0 || colon > equals);
    }

    // Items with a hyphen, or a name alone on its line before deeper lines, and no brace that opens a message.
    private static bool IsYaml(List<string> lines)
    {
        int signs = lines[0] == "---" ? 2 : 0;
        for (int i = 0; i < lines.Count; i++)
        {
            string content = lines[i].TrimStart();
            if (content[content.Length - 1] is '{' or '[' or '<' || content[0] is '}' or ']')
            {
                return false;
            }
            int indentation = lines[i].Length - content.Length;
            bool isItem = content.StartsWith("- ", StringComparison.Ordinal);
            bool isParent = content[content.Length - 1] == ':' && i + 1 < lines.Count && lines[i + 1].TrimStart() is var next
                && (lines[i + 1].Length - next.Length > indentation || next.StartsWith("- ", StringComparison.Ordinal));
            signs += isItem || isParent ? 1 : 0;
        }
        return signs >= 2;
    }
}
