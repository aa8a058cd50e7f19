using System.Globalization;
using System.Text;

namespace AmctGen.Generator.Tests.Analysis.Literals;

/// <summary>Writes random texts as string literals of C#, of each kind.</summary>
internal sealed class RandomLiterals(Random random)
{
    private static readonly string[] s_pieces =
        ["a", "b: 1", " ", "\n", "\r\n", "\t", "\"", "\"\"", "\\", "{", "}", "{}", "é", "😀", "\0", "\u2028x", "'", "#", "    ", "/*", "\u001b", "7", "\ufffd"];

    private static readonly string[] s_rawPieces = ["a", "b: 1", " ", "\"", "\\", "é", "😀", "'", "#", "    ", "\\n", "\t"];

    public string Text(bool isRaw, bool hasLines)
    {
        var text = new StringBuilder();
        for (int count = random.Next(12); count > 0; count--)
        {
            text.Append(hasLines && random.Next(4) == 0 ? "\n" : isRaw ? Pick(s_rawPieces) : Pick(s_pieces));
        }
        return text.ToString();
    }

    /// <summary>A literal with its value.</summary>
    public (string Literal, string Value) Literal()
    {
        string suffix = random.Next(3) == 0 ? "u8" : "";
        switch (random.Next(4))
        {
            case 0:
                string regular = Text(isRaw: false, hasLines: false);
                return ($"\"{Escape(regular)}\"{suffix}", regular);
            case 1:
                string verbatim = Text(isRaw: false, hasLines: true);
                return ($"@\"{verbatim.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{suffix}", verbatim);
            case 2:
                string line = Text(isRaw: true, hasLines: false).Trim('"', ' ');
                string ends = Quotes(line);
                return line.Length == 0 ? ("\"\"", "") : (ends + line + ends + suffix, line);
            default:
                string lines = Text(isRaw: true, hasLines: true);
                return (Raw(lines, Quotes(lines), "") + suffix, lines);
        }
    }

    /// <summary>An interpolated literal whose holes are constants, with its value.</summary>
    public (string Literal, string Value) Interpolated()
    {
        switch (random.Next(4))
        {
            case 0:
                string regular = Text(isRaw: false, hasLines: false);
                return ($"$\"{Braces(Escape(regular))}{{X}}{Braces(Escape(regular))}\"", $"{regular}x{regular}");
            case 1:
                string verbatim = Text(isRaw: false, hasLines: true);
                string written = Braces(verbatim.Replace("\"", "\"\"", StringComparison.Ordinal));
                return ($"$@\"{written}{{X}}{written}\"", $"{verbatim}x{verbatim}");
            case 2:
                string line = Text(isRaw: true, hasLines: false).Trim('"', ' ') + "-";
                string quotes = Quotes(line);
                return ($"${quotes}{line}{{X}}{line}{quotes}", $"{line}x{line}");
            default:
                string lines = Text(isRaw: true, hasLines: true) + "-";
                return (Raw($"{lines}{{{{X}}}}{{{lines}", Quotes(lines), "$$"), $"{lines}x{{{lines}");
        }
    }

    private string Raw(string lines, string quotes, string dollars)
    {
        string indentation = Pick(["", "  ", "\t", "        "]);
        // A line of white space may lack the indentation.
        IEnumerable<string> indented = lines.Split('\n').Select(line => line.Length == 0 && random.Next(2) == 0 ? "" : indentation + line);
        return $"{dollars}{quotes}\n{string.Join('\n', indented)}\n{indentation}{quotes}";
    }

    // More than the text contains.
    private string Quotes(string text)
    {
        int count = 3 + random.Next(2);
        while (text.Contains(new string('"', count), StringComparison.Ordinal))
        {
            count++;
        }
        return new string('"', count);
    }

    private static string Braces(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private string Escape(string text)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            string? named = text[i] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => Pick(["\\t", "\t", "\\u0009"]),
                '\0' => Pick(["\\0", "\\u0000"]),
                '\u001b' => Pick(["\\u001B", "\\x001b", "\\e"]),
                '\u2028' => "\\u2028",
                'a' => Pick(["a", "\\u0061", "\\x0061", "\\U00000061"]),
                _ => null,
            };
            if (named is null && char.IsHighSurrogate(text[i]) && random.Next(2) == 0)
            {
                named = string.Create(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text[i], text[++i]):X8}");
            }
            escaped.Append(named ?? text[i].ToString());
        }
        return escaped.ToString();
    }

    private string Pick(string[] all) => all[random.Next(all.Length)];
}
