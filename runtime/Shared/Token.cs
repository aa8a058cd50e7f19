namespace AmctGen.Text;

/// <summary>What a token is.</summary>
enum TokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A letter or underscore, then letters, digits and underscores.</summary>
    Identifier,

    /// <summary>Digits: decimal, octal after a leading 0, hexadecimal after 0x. A sign is a symbol of its own.</summary>
    Integer,

    /// <summary>Digits with a point, an exponent or, where allowed, an <c>f</c> at the end.</summary>
    Float,

    /// <summary>A quoted string, quotes included, escapes as written.</summary>
    String,

    /// <summary>Any other single character; a non-ASCII one is taken whole.</summary>
    Symbol,
}

/// <summary>What is wrong inside one token. The tokenizer goes on behind it.</summary>
enum TokenError : byte
{
    None,

    /// <summary>A string that ends with its line or with the text.</summary>
    UnterminatedString,

    /// <summary>A backslash that starts no known escape, or an escape with too few digits.</summary>
    InvalidEscape,

    /// <summary>A NUL byte inside a string.</summary>
    NulInString,

    /// <summary><c>0x</c> without a digit.</summary>
    MissingHexDigits,

    /// <summary>A digit 8 or 9 after a leading zero.</summary>
    InvalidOctalDigit,

    /// <summary><c>1e</c> without a digit.</summary>
    MissingExponent,

    /// <summary>A second point, as in <c>1.2.3</c>.</summary>
    SecondPoint,

    /// <summary>A point in a hexadecimal or octal number.</summary>
    PointInInteger,

    /// <summary>A letter straight behind a number.</summary>
    LetterAfterNumber,

    /// <summary>A control character or NUL outside a string.</summary>
    ControlCharacter,

    /// <summary>A character outside ASCII outside a string.</summary>
    NonAscii,

    /// <summary>A <c>/*</c> that is never closed. The token is the end of the text.</summary>
    UnterminatedComment,

    /// <summary>A <c>/*</c> inside a comment, before the token.</summary>
    NestedComment,

    /// <summary>A NUL byte inside a comment of several lines, before the token.</summary>
    NulInComment,
}

/// <summary>How the two languages that share the tokenizer differ.</summary>
[Flags]
enum TokenizerOptions : byte
{
    /// <summary>Text format: <c>#</c> comments, <c>f</c> after a number, a byte order mark is an error.</summary>
    TextFormat = FloatSuffix,

    /// <summary>Text format as Python's <c>text_format</c> reads it.</summary>
    PythonTextFormat = FloatSuffix | Python,

    /// <summary>.proto: <c>//</c> and <c>/* */</c> comments, a byte order mark is passed over, escapes may be the halves of a character.</summary>
    Proto = CStyleComments | ByteOrderMark | SurrogatePairs,

    /// <summary>The text format between the braces of an option in a .proto.</summary>
    OptionValue = CStyleComments | FloatSuffix | SurrogatePairs,

    /// <summary>Comments are <c>//</c> and <c>/* */</c> instead of <c>#</c>.</summary>
    CStyleComments = 1,

    /// <summary>A decimal number may end in <c>f</c> or <c>F</c> and is then a float.</summary>
    FloatSuffix = 2,

    /// <summary>A byte order mark at the start is passed over.</summary>
    ByteOrderMark = 4,

    /// <summary>Two <c>\u</c> escapes that are the halves of a character in UTF-16 are one escape, as for protoc.</summary>
    SurrogatePairs = 8,

    /// <summary>Tokens are those of Python's reader: other white space, numbers as Python writes them, no wrong character in a string or a comment.</summary>
    Python = 16,
}
