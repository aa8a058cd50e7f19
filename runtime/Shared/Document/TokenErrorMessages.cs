namespace AmctGen.Text;

/// <summary>The messages for errors inside one token of a text-format file.</summary>
static class TokenErrorMessages
{
    /// <summary>The kind and the message. <see cref="TokenRepairs"/> has the repair.</summary>
    public static (string Id, MessageText Message) Describe(TokenError error, string token, bool startsFile) => error switch
    {
        TokenError.UnterminatedString => (TextDiagnosticIds.UnterminatedString,
            (MessageText)$"the string is not closed: a {token[0]} is missing before the end of the line"),
        TokenError.NulInString => (TextDiagnosticIds.InvalidString, "the string contains a NUL byte: write \\000"),
        TokenError.MissingHexDigits => (TextDiagnosticIds.InvalidNumber, "hexadecimal digits are missing after '0x'"),
        TokenError.InvalidOctalDigit => (TextDiagnosticIds.InvalidNumber,
            (MessageText)$"a number with a leading 0 is octal and has no digit 8 or 9: write {Decimal(token)}"),
        TokenError.MissingExponent => (TextDiagnosticIds.InvalidNumber, "digits are missing after the 'e' of the exponent"),
        TokenError.SecondPoint =>
            (TextDiagnosticIds.InvalidNumber, (MessageText)$"'{token}' is not a number: it has more than one decimal point"),
        TokenError.PointInInteger => (TextDiagnosticIds.InvalidNumber,
            (MessageText)$"'{token}' is not a number: a hexadecimal or octal number cannot have a decimal point; remove the leading 0"),
        TokenError.LetterAfterNumber => (TextDiagnosticIds.InvalidNumber,
            (MessageText)$"a space is missing after the number {token}, or it is a name that must not start with a digit"),
        TokenError.ControlCharacter => (TextDiagnosticIds.InvalidCharacter, "a control character is not allowed here: remove it"),
        TokenError.NonAscii => (TextDiagnosticIds.InvalidCharacter, NonAscii(token, startsFile)),
        _ => (TextDiagnosticIds.UnexpectedToken, (MessageText)$"'{token}' is not allowed here"),
    };

    private static MessageText NonAscii(string token, bool startsFile) => token switch
    {
        "\uFEFF" when startsFile => "the file starts with a byte order mark: save it as UTF-8 without one",
        "\uFEFF" => "a byte order mark is not allowed inside the file: remove it",
        "\u201C" or "\u201D" or "\u2018" or "\u2019" => (MessageText)$"{token} is a typographic quote: write a straight one",
        "\uFF1A" => "'\uFF1A' is a full-width colon: write ':'",
        "\u00A0" => "a no-break space is not allowed here: write a plain space",
        _ => (MessageText)$"'{token}' is only allowed in strings and comments",
    };

    /// <summary>A number without leading zeros.</summary>
    public static string Decimal(string token)
    {
        string trimmed = token.TrimStart('0');
        return trimmed.Length == 0 ? "0" : trimmed;
    }
}
