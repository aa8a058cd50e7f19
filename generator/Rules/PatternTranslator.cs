using System.Text;
using System.Text.RegularExpressions;

namespace AmctGen.Generator.Rules;

/// <summary>Turns a regular expression in RE2's syntax into one of .NET that means the same.</summary>
internal static class PatternTranslator
{
    // In .NET a dot is a UTF-16 unit; in RE2 it is a code point.
    private const string AnyPair = "[\\ud800-\\udbff][\\udc00-\\udfff]";
    private const string Halves = "\\ud800-\\udfff";
    private const string LargeInClass = "characters above U+FFFF are not supported in a class; write them as alternatives";

    /// <summary>The pattern for .NET, or what is wrong.</summary>
    public static (string? Pattern, string? Problem) Translate(string pattern)
    {
        var output = new StringBuilder();
        var repetitions = new PatternRepetitions();
        bool matchesLines = false;
        var scopes = new Stack<bool>();
        for (int i = 0; i < pattern.Length; i++)
        {
            char character = pattern[i];
            if (repetitions.Add(pattern, i) is { } tooMany)
            {
                return (null, tooMany);
            }
            switch (character)
            {
                case '\\':
                    if (Escape(pattern, ref i, output, inClass: false) is { } problem)
                    {
                        return (null, problem);
                    }
                    break;
                case '[':
                    if (Class(pattern, ref i, output) is { } wrongClass)
                    {
                        return (null, wrongClass);
                    }
                    break;
                case '.':
                    output.Append("(?:").Append(AnyPair).Append("|[^\\n").Append(Halves).Append("])");
                    break;
                case '$':
                    // Where lines do not count, .NET's also matches in front of a line feed at the end.
                    output.Append(matchesLines ? "$" : "\\z");
                    break;
                case '(' when Follows(pattern, i, "(?"):
                    scopes.Push(matchesLines);
                    if (Group(pattern, ref i, output, scopes, ref matchesLines) is { } wrongGroup)
                    {
                        return (null, wrongGroup);
                    }
                    break;
                case '(':
                    scopes.Push(matchesLines);
                    output.Append(character);
                    break;
                case ')' when scopes.Count > 0:
                    matchesLines = scopes.Pop();
                    output.Append(character);
                    break;
                case >= '\ud800' and <= '\udbff' when i + 1 < pattern.Length:
                    output.Append(Pair(character, pattern[++i]));
                    break;
                default:
                    output.Append(character);
                    break;
            }
        }
        try
        {
            string translated = output.ToString();
            _ = new Regex(translated, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return PatternSize.IsTooLarge(translated)
                ? (null, "it is too large: at most 1900 characters, counted as often as they are repeated, a dot as three, can be matched without backtracking")
                : (translated, null);
        }
        catch (ArgumentException exception)
        {
            return (null, Reason(exception.Message));
        }
    }

    // The exception repeats the pattern, however long it is, and counts in the translated one.
    private static string Reason(string message)
    {
        int place = message.LastIndexOf(" at offset ", StringComparison.Ordinal);
        int start = place < 0 ? message.LastIndexOf("\" - ", StringComparison.Ordinal) : message.IndexOf(". ", place, StringComparison.Ordinal);
        string reason = start < 0 ? message : message.Substring(start + (place < 0 ? 4 : 2));
        return reason.Length > 0 ? char.ToLowerInvariant(reason[0]) + reason.Substring(1).TrimEnd('.') : reason;
    }

    private static string? Group(string pattern, ref int i, StringBuilder output, Stack<bool> scopes, ref bool matchesLines)
    {
        int name = Follows(pattern, i, "(?P<") ? i + 4 : Follows(pattern, i, "(?<") && !Follows(pattern, i, "(?<=") && !Follows(pattern, i, "(?<!") ? i + 3 : -1;
        if (name > 0)
        {
            int close = pattern.IndexOf('>', name);
            if (close <= name || !pattern.Substring(name, close - name).All(static character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return "a group's name is not made of letters, digits and underscores";
            }
            // Nobody asks for the group.
            output.Append("(?:");
            i = close;
            return null;
        }
        if (Follows(pattern, i, "(?=") || Follows(pattern, i, "(?!") || Follows(pattern, i, "(?<") || Follows(pattern, i, "(?>"))
        {
            return "RE2 has no lookaround and no atomic groups";
        }
        int end = i + 2;
        while (end < pattern.Length && pattern[end] is 'i' or 'm' or 's' or 'U' or '-')
        {
            end++;
        }
        string flags = pattern.Substring(i + 2, end - i - 2);
        if (end >= pattern.Length || pattern[end] is not (':' or ')'))
        {
            return $"'{pattern.Substring(i, Math.Min(end + 1, pattern.Length) - i)}' starts no group";
        }
        if (flags.Contains('U') || flags.Contains('s'))
        {
            return $"the flags in '{pattern.Substring(i, end - i)}' are not supported";
        }
        string[] signs = flags.Split('-');
        matchesLines = (matchesLines || signs[0].Contains('m')) && !(signs.Length > 1 && signs[1].Contains('m'));
        if (pattern[end] == ')')
        {
            // Without a group of their own, flags count to the end of the one around them.
            scopes.Pop();
            scopes.Push(matchesLines);
        }
        output.Append("(?").Append(flags);
        i = end - 1;
        return null;
    }

    // One character for RE2, and so for what repeats it.
    private static string Pair(char high, char low) => $"(?:{high}{low})";

    private static string? Escape(string pattern, ref int i, StringBuilder output, bool inClass)
    {
        if (++i >= pattern.Length)
        {
            return "a backslash stands at the end";
        }
        char character = pattern[i];
        switch (character)
        {
            case 'd':
                output.Append(inClass ? "0-9" : "[0-9]");
                return null;
            case 'w':
                output.Append(inClass ? "0-9A-Za-z_" : "[0-9A-Za-z_]");
                return null;
            case 's':
                output.Append(inClass ? "\\t\\n\\f\\r " : "[\\t\\n\\f\\r ]");
                return null;
            case 'D' or 'W' or 'S' when !inClass:
                output.Append("(?:").Append(AnyPair).Append("|[^").Append(character == 'D' ? "0-9" : character == 'W' ? "0-9A-Za-z_" : "\\t\\n\\f\\r ").Append(Halves).Append("])");
                return null;
            case 'z' or 'A' or 'b' or 'B' when !inClass:
                output.Append('\\').Append(character);
                return null;
            case 'p' or 'P':
                return Property(pattern, ref i, output, character);
            case 'Q':
                int end = pattern.IndexOf("\\E", i, StringComparison.Ordinal);
                output.Append(Regex.Escape(pattern.Substring(i + 1, (end < 0 ? pattern.Length : end) - i - 1)));
                i = end < 0 ? pattern.Length : end + 1;
                return null;
            case 'a' or 'f' or 't' or 'n' or 'r' or 'v':
                output.Append('\\').Append(character);
                return null;
            case 'x':
                return Hexadecimal(pattern, ref i, output, inClass);
            case >= '0' and <= '9':
                return "RE2 has no backreferences";
            case (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'):
                return $"'\\{character}' is not supported";
            default:
                output.Append('\\').Append(character);
                return null;
        }
    }

    private static string? Hexadecimal(string pattern, ref int i, StringBuilder output, bool inClass)
    {
        int close = Follows(pattern, i, "x{") ? pattern.IndexOf('}', i) : -1;
        string digits = close > 0 ? pattern.Substring(i + 2, close - i - 2) : i + 2 < pattern.Length ? pattern.Substring(i + 1, 2) : "";
        if (!int.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out int value) || value is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return "'\\x' needs two hexadecimal digits, or the number of a character in braces";
        }
        if (value > 0xFFFF && inClass)
        {
            return LargeInClass;
        }
        string character = char.ConvertFromUtf32(value);
        output.Append(value > 0xFFFF ? Pair(character[0], character[1]) : "\\u" + value.ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        i = close > 0 ? close : i + 2;
        return null;
    }

    private static string? Property(string pattern, ref int i, StringBuilder output, char letter)
    {
        bool isBraced = Follows(pattern, i + 1, "{");
        int close = isBraced ? pattern.IndexOf('}', i) : i + 1;
        if (close < 0 || close >= pattern.Length)
        {
            return "a Unicode class is not closed";
        }
        string name = isBraced ? pattern.Substring(i + 2, close - i - 2) : pattern[i + 1].ToString();
        if (name.Length > 2 || name.StartsWith("^", StringComparison.Ordinal))
        {
            return $"the Unicode class '{name}' is not supported; general categories are";
        }
        output.Append('\\').Append(letter).Append('{').Append(name).Append('}');
        i = close;
        return null;
    }

    private static string? Class(string pattern, ref int i, StringBuilder output)
    {
        bool isNegated = Follows(pattern, i, "[^");
        var content = new StringBuilder();
        int start = i;
        i += isNegated ? 2 : 1;
        for (bool isFirst = true; i < pattern.Length; i++, isFirst = false)
        {
            char character = pattern[i];
            if (character == ']' && !isFirst)
            {
                string text = content.ToString();
                output.Append(isNegated ? $"(?:{AnyPair}|[^{text}{Halves}])" : $"[{text}]");
                return null;
            }
            if (character == '\\')
            {
                if (Escape(pattern, ref i, content, inClass: true) is { } problem)
                {
                    return problem;
                }
                continue;
            }
            if (character == '[' && Follows(pattern, i, "[:"))
            {
                int close = pattern.IndexOf(":]", i, StringComparison.Ordinal);
                string name = close < 0 ? "" : pattern.Substring(i + 2, close - i - 2);
                if (Posix(name) is not { } set)
                {
                    return $"there is no class '[:{name}:]'";
                }
                content.Append(set);
                i = close + 1;
                continue;
            }
            if (char.IsSurrogate(character))
            {
                return LargeInClass;
            }
            // Subtraction of classes is .NET's alone.
            content.Append(character is '[' or ']' ? "\\" : "").Append(character);
        }
        return $"the class that starts with '{pattern.Substring(start, Math.Min(10, pattern.Length - start))}' is not closed";
    }

    private static string? Posix(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "ascii" => "\\x00-\\x7f",
        "blank" => "\\t ",
        "cntrl" => "\\x00-\\x1f\\x7f",
        "digit" => "0-9",
        "graph" => "!-~",
        "lower" => "a-z",
        "print" => " -~",
        "punct" => "!-/:-@\\[-`{-~",
        "space" => "\\t\\n\\v\\f\\r ",
        "upper" => "A-Z",
        "word" => "0-9A-Za-z_",
        "xdigit" => "0-9A-Fa-f",
        _ => null,
    };

    private static bool Follows(string pattern, int at, string text) => string.CompareOrdinal(pattern, at, text, 0, text.Length) == 0;
}
