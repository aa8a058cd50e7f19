namespace AmctGen.Text;

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
