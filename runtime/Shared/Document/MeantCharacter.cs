using System.Globalization;

namespace AmctGen.Text;

/// <summary>The plain text that was meant by a character outside ASCII, or by a control character.</summary>
/// <param name="Mistake">The kind of the character.</param>
/// <param name="Plain">What was meant; empty for a character to remove.</param>
/// <param name="Name">The name of the character, without an article.</param>
readonly record struct MeantCharacter(CharacterMistake Mistake, string Plain, string Name)
{
    private const int FirstWide = 0xFF01;
    private const int LastWide = 0xFF5E;
    private const int WideOffset = 0xFEE0;

    // Letters of other scripts, each followed by the Latin letter of its shape.
    private const string LookAlikes =
        "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s\u04BBh\u0501d\u051Bq\u051Dw\u0410A"
        + "\u0412B\u0415E\u041AK\u041CM"
        + "\u041DH\u041EO\u0420P\u0421C\u0422T\u0423Y\u0425X\u0406I\u0408J\u0405S\u0500d\u051AQ\u051CW\u043Ak\u04AFy\u04C0I\u04CFl"
        + "\u0391A\u0392B\u0395E"
        + "\u0396Z\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P"
        + "\u03A4T\u03A5Y\u03A7X\u03BFo\u03BDv\u03B9i\u03BAk\u03C1p\u03C5u\u03B1a\u03F3j"
        + "\u0131i\u0261g\u0251a\u0585o\u0578n\u057Du\u0570h\u0563q\u212AK\u2170i\u217Cl\u217Dc\u217Ed";

    /// <summary>What was meant by a character; null if it has no plain form.</summary>
    public static MeantCharacter? Of(int character) => character switch
    {
        < 0x20 or 0x7F or (>= 0x80 and <= 0x9F and not 0x85) => new(CharacterMistake.Invisible, "", ControlName(character)),
        0xFF02 => new(CharacterMistake.Quote, "\"", "full-width quote"),
        0xFF07 => new(CharacterMistake.Quote, "'", "full-width quote"),
        0xFF1D => new(CharacterMistake.Wide, ":", "full-width equals sign"),
        >= FirstWide and <= LastWide => new(CharacterMistake.Wide, ((char)(character - WideOffset)).ToString(),
            $"full-width {PlainName((char)(character - WideOffset))}"),
        0x3001 or 0xFE51 or 0xFF64 => new(CharacterMistake.Wide, ",", "ideographic comma"),
        0x3002 or 0xFF61 => new(CharacterMistake.Wide, ".", "ideographic full stop"),
        0x3010 or 0x3014 or 0x3016 => new(CharacterMistake.Wide, "[", "ideographic bracket"),
        0x3011 or 0x3015 or 0x3017 => new(CharacterMistake.Wide, "]", "ideographic bracket"),
        0xFE13 or 0xFE55 or 0x2236 or 0xA789 => new(CharacterMistake.Wide, ":", "special colon"),
        0xFE10 or 0xFE50 or 0x060C => new(CharacterMistake.Wide, ",", "special comma"),
        0xFE14 or 0xFE54 or 0x061B => new(CharacterMistake.Wide, ";", "special semicolon"),
        0xFE37 or 0xFE5B => new(CharacterMistake.Wide, "{", "special brace"),
        0xFE38 or 0xFE5C => new(CharacterMistake.Wide, "}", "special brace"),
        0x00B4 or 0x02B9 or 0x02BC or 0x2032 or (>= 0x2018 and <= 0x201B) or 0x2039 or 0x203A =>
            new(CharacterMistake.Quote, "'", "typographic quote"),
        0x00AB or 0x00BB or 0x2033 or (>= 0x201C and <= 0x201F) or (>= 0x300C and <= 0x300F) or (>= 0x301D and <= 0x301F) =>
            new(CharacterMistake.Quote, "\"", "typographic quote"),
        0x00A0 => new(CharacterMistake.Space, " ", "no-break space"),
        0x3000 => new(CharacterMistake.Space, " ", "ideographic space"),
        0x202F => new(CharacterMistake.Space, " ", "narrow no-break space"),
        0x1680 or (>= 0x2000 and <= 0x200A) or 0x205F => new(CharacterMistake.Space, " ", "typographic space"),
        0x0085 => new(CharacterMistake.Space, "\n", "next line"),
        0x2028 => new(CharacterMistake.Space, "\n", "line separator"),
        0x2029 => new(CharacterMistake.Space, "\n", "paragraph separator"),
        0x00AD => new(CharacterMistake.Invisible, "", "soft hyphen"),
        0x200B => new(CharacterMistake.Invisible, "", "zero-width space"),
        0x200C or 0x200D or 0x2060 => new(CharacterMistake.Invisible, "", "zero-width joiner"),
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) =>
            new(CharacterMistake.Invisible, "", "mark of the writing direction"),
        0xFEFF => new(CharacterMistake.Invisible, "", "byte order mark"),
        0x034F or 0x115F or 0x1160 or 0x180E or (>= 0x180B and <= 0x180F) or (>= 0x2061 and <= 0x206F) or (>= 0xFE00 and <= 0xFE0F)
            or 0x3164 or 0xFFA0 => new(CharacterMistake.Invisible, "", "format character"),
        (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFE58 or 0xFE63 or 0x02D7 or 0x2796 => new(CharacterMistake.Dash, "-", "dash"),
        _ => LookAlike(character),
    };

    /// <summary>The message about a character that has a plain form.</summary>
    /// <param name="shown">The character.</param>
    /// <param name="startsFile">Whether it is the first one of the file.</param>
    public static MessageText Describe(string shown, bool startsFile)
    {
        int character = char.ConvertToUtf32(shown, 0);
        MeantCharacter meant = Of(character) ?? default;
        string code = "U+" + character.ToString("X4", CultureInfo.InvariantCulture);
        return meant.Mistake switch
        {
            CharacterMistake.Quote => $"{shown} is a {meant.Name}: write a straight one",
            CharacterMistake.Space when meant.Plain == "\n" => $"a {meant.Name} ({code}) is not allowed here: write a line break",
            CharacterMistake.Space => $"{Article(meant.Name)} ({code}) is not allowed here: write a plain space",
            CharacterMistake.Invisible when character == 0xFEFF => startsFile
                ? "the file starts with a byte order mark: save it as UTF-8 without one"
                : "a byte order mark is not allowed inside the file: remove it",
            CharacterMistake.Invisible when character < 0xA0 => $"{Article(meant.Name)} ({code}) is not allowed here: remove it",
            CharacterMistake.Invisible => $"an invisible character ({code}, {meant.Name}) is not allowed here: remove it",
            CharacterMistake.Dash => $"'{shown}' ({code}) is not a minus sign: write '-'",
            CharacterMistake.LookAlike => $"'{shown}' ({code}) only looks like '{meant.Plain}': write the Latin letter",
            _ => $"'{shown}' is {Article(meant.Name)}: write '{meant.Plain}'",
        };
    }

    private static string Article(string name) => (name[0] is 'i' or 'e' ? "an " : "a ") + name;

    private static MeantCharacter? LookAlike(int character)
    {
        for (int i = 0; i < LookAlikes.Length; i += 2)
        {
            if (LookAlikes[i] == character)
            {
                return new MeantCharacter(CharacterMistake.LookAlike, LookAlikes[i + 1].ToString(), "letter");
            }
        }
        return null;
    }

    private static string ControlName(int character) => character switch
    {
        0x7F => "delete character",
        _ => "control character",
    };

    private static string PlainName(char plain) => plain switch
    {
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '.' => "full stop",
        '{' or '}' => "brace",
        '[' or ']' => "bracket",
        '(' or ')' => "parenthesis",
        '<' or '>' => "angle bracket",
        '#' => "number sign",
        '-' => "minus sign",
        '_' => "underscore",
        '/' or '\\' => "slash",
        >= '0' and <= '9' => "digit",
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => "letter",
        _ => "character",
    };
}
