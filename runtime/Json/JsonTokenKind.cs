namespace AmctGen.Json;

/// <summary>The kinds of tokens in a JSON text.</summary>
internal enum JsonTokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary><c>{</c></summary>
    BeginObject,

    /// <summary><c>}</c></summary>
    EndObject,

    /// <summary><c>[</c></summary>
    BeginArray,

    /// <summary><c>]</c></summary>
    EndArray,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary>A string in quotes, with valid escapes.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c></summary>
    True,

    /// <summary><c>false</c></summary>
    False,

    /// <summary><c>null</c></summary>
    Null,

    /// <summary>Text that is not JSON; <see cref="JsonTokenError"/> is the reason.</summary>
    Invalid,
}
