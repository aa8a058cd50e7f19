using System.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Comments of a .proto as XML documentation.</summary>
internal static class XmlDocs
{
    /// <summary>Writes a summary.</summary>
    /// <param name="writer">The writer to append to.</param>
    /// <param name="docs">Plain text; null for none.</param>
    /// <param name="fallback">XML to use if there is no text.</param>
    /// <param name="remark">XML to append as a paragraph of its own; null for none.</param>
    public static void WriteSummary(SourceWriter writer, string? docs, string fallback, string? remark = null)
    {
        List<string> lines = Lines(docs);
        if (lines.Count == 0)
        {
            lines.Add(fallback);
        }
        if (remark is not null)
        {
            lines[lines.Count - 1] += " <para>" + remark + "</para>";
        }
        if (lines.Count == 1)
        {
            writer.WriteLine("/// <summary>" + lines[0] + "</summary>");
            return;
        }
        writer.WriteLine("/// <summary>");
        foreach (string line in lines)
        {
            writer.WriteLine(line.Length == 0 ? "///" : "/// " + line);
        }
        writer.WriteLine("/// </summary>");
    }

    /// <summary>A name or value as XML in code font.</summary>
    public static string Code(string text) => "<c>" + Escape(text) + "</c>";

    /// <summary>The text as XML on one line. Escapes the characters of markup and replaces those that XML cannot contain.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(character).Append(text[++i]);
                continue;
            }
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\t' => escaped.Append(' '),
                < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' => escaped.Append(' '),
                // Bidirectional control characters can display code in an order that differs from the order in the file.
                (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => escaped.Append(' '),
                (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF' => escaped.Append('\uFFFD'),
                _ => escaped.Append(character),
            };
        }
        return escaped.ToString();
    }

    private static List<string> Lines(string? docs)
    {
        var lines = new List<string>();
        if (docs is null)
        {
            return lines;
        }
        foreach (string line in docs.Replace("\r\n", "\n").Split('\n', '\r', '\u0085', '\u2028', '\u2029'))
        {
            string escaped = Escape(line).TrimEnd();
            if (escaped.Length > 0 || lines.Count > 0)
            {
                lines.Add(escaped);
            }
        }
        while (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }
        return lines;
    }
}
