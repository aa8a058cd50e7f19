namespace AmctGen.Text;

/// <summary>How the two languages that share the tokenizer differ.</summary>
[Flags]
enum TokenizerOptions : byte
{
    /// <summary>Text format: <c>#</c> comments, <c>f</c> after a number, a byte order mark is an error.</summary>
    TextFormat = FloatSuffix,

    /// <summary>Text format as in Python's <c>text_format</c>.</summary>
    PythonTextFormat = FloatSuffix | Python,

    /// <summary>.proto: <c>//</c> and <c>/* */</c> comments, a byte order mark is ignored, escapes may be surrogate pairs.</summary>
    Proto = CStyleComments | ByteOrderMark | SurrogatePairs,

    /// <summary>The text format between the braces of an option in a .proto.</summary>
    OptionValue = CStyleComments | FloatSuffix | SurrogatePairs,

    /// <summary>Comments are <c>//</c> and <c>/* */</c> instead of <c>#</c>.</summary>
    CStyleComments = 1,

    /// <summary>A decimal number may end in <c>f</c> or <c>F</c> and is then a float.</summary>
    FloatSuffix = 2,

    /// <summary>A byte order mark at the start is ignored.</summary>
    ByteOrderMark = 4,

    /// <summary>Two <c>\u</c> escapes that form a surrogate pair are one escape, as in protoc.</summary>
    SurrogatePairs = 8,

    /// <summary>
    /// Tokens are those of Python's reader: additional white space, numbers of Python, any character in strings and comments.
    /// </summary>
    Python = 16,
}
