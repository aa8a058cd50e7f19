namespace AmctGen.Text;

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
