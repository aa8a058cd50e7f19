namespace AmctGen.Text;

/// <summary>The kinds of tokens.</summary>
enum TokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A letter or underscore, then letters, digits and underscores.</summary>
    Identifier,

    /// <summary>Digits: decimal, octal after a leading 0, hexadecimal after 0x. A sign is a separate symbol.</summary>
    Integer,

    /// <summary>Digits with a point, an exponent or, where allowed, an <c>f</c> at the end.</summary>
    Float,

    /// <summary>A quoted string, quotes included, escapes as written.</summary>
    String,

    /// <summary>Any other single character; a non-ASCII character is one token.</summary>
    Symbol,
}
