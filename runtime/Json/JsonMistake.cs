using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>The mistake in something that is not a token of JSON, for all readers.</summary>
/// <param name="Id">The kind of finding.</param>
/// <param name="Message">The problem and how to repair it.</param>
/// <param name="Repair">The edit that resolves it; null if the user has to decide.</param>
internal readonly record struct JsonMistake(string Id, MessageText Message, TextEdit? Repair = null)
{
    /// <summary>The mistake of an invalid token.</summary>
    /// <param name="error">Why the token is invalid.</param>
    /// <param name="span">The part that is wrong.</param>
    /// <param name="text">The text of this part.</param>
    public static JsonMistake Of(JsonTokenError error, SourceSpan span, string text) => error switch
    {
        JsonTokenError.Word => WrongWord(span, text),
        JsonTokenError.Comment => new(TextDiagnosticIds.UnexpectedToken, "JSON has no comments: remove it"),
        JsonTokenError.Quote => new(TextDiagnosticIds.UnexpectedToken, $"{text} does not quote a string in JSON: write \""),
        JsonTokenError.Number => new(
            TextDiagnosticIds.InvalidNumber,
            $"'{text}' is not a number in JSON: write digits without a plus or leading zeros, and on both sides of a point"),
        JsonTokenError.UnterminatedString => new(
            TextDiagnosticIds.UnterminatedString, "the string is not closed: a \" is missing before the end of the line"),
        JsonTokenError.ControlCharacter => new(
            TextDiagnosticIds.InvalidString, $"a control character cannot be in a string: write {JsonStrings.Escape(text[0])}"),
        JsonTokenError.Escape => new(
            TextDiagnosticIds.InvalidString,
            $"'{text}' is not an escape of JSON, which are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits"),
        JsonTokenError.Surrogate => new(
            TextDiagnosticIds.InvalidString, $"'{text}' is half of a surrogate pair: write both halves"),
        _ => new(
            TextDiagnosticIds.InvalidCharacter,
            text == "\uFEFF"
                ? "the text contains a byte order mark: save it without one"
                : (MessageText)$"only a string may contain '{text}'"),
    };

    private static JsonMistake WrongWord(SourceSpan span, string text)
    {
        string? meant = text.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => "true",
            "false" or "no" or "off" => "false",
            "null" or "none" or "nil" or "undefined" => "null",
            "nan" => "\"NaN\"",
            "inf" or "infinity" => "\"Infinity\"",
            _ => null,
        };
        return new JsonMistake(
            TextDiagnosticIds.UnexpectedToken,
            $"'{text}' is not in quotes: write {meant ?? $"\"{Shown.Text(text)}\""}",
            new TextEdit(span, meant ?? $"\"{text}\""));
    }
}
