namespace AmctGen.Json;

/// <summary>Why something is not a token of JSON.</summary>
internal enum JsonTokenError : byte
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>A character that begins no token.</summary>
    Character,

    /// <summary>A word other than <c>true</c>, <c>false</c> and <c>null</c>.</summary>
    Word,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A string in quotes that are not <c>"</c>.</summary>
    Quote,

    /// <summary>A number that is spelled in another way than JSON's.</summary>
    Number,

    /// <summary>A string without its closing quote.</summary>
    UnterminatedString,

    /// <summary>A control character in a string, for example a line break.</summary>
    ControlCharacter,

    /// <summary>A backslash that does not start an escape of JSON.</summary>
    Escape,

    /// <summary>Half of a surrogate pair.</summary>
    Surrogate,
}
