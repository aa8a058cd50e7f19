namespace AmctGen.Text;

/// <summary>An error inside one token. The tokenizer continues after the token.</summary>
enum TokenError : byte
{
    None,

    /// <summary>A string that is not closed on its line or before the end of the text.</summary>
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

    /// <summary>A second decimal point, as in <c>1.2.3</c>.</summary>
    SecondPoint,

    /// <summary>A decimal point in a hexadecimal or octal number.</summary>
    PointInInteger,

    /// <summary>A letter directly after a number.</summary>
    LetterAfterNumber,

    /// <summary>A control character or NUL outside a string.</summary>
    ControlCharacter,

    /// <summary>A character outside ASCII outside a string.</summary>
    NonAscii,

    /// <summary>A <c>/*</c> that is not closed. The token is the end of the text.</summary>
    UnterminatedComment,

    /// <summary>A <c>/*</c> inside a comment, before the token.</summary>
    NestedComment,

    /// <summary>A NUL byte inside a comment of several lines, before the token.</summary>
    NulInComment,
}
