namespace AmctGen.Text;

/// <summary>The messages for errors inside one token of a text-format file.</summary>
static class TokenErrorMessages
{
    /// <summary>The kind and the message. <see cref="TokenRepairs"/> has the repair.</summary>
    public static (string Id, MessageText Message) Describe(TokenError error, string token) => error switch
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
        TokenError.ControlCharacter => (TextDiagnosticIds.InvalidCharacter, MeantCharacter.Describe(token, startsFile: false)),
        TokenError.NonAscii => (TextDiagnosticIds.InvalidCharacter, NonAscii(token)),
        _ => (TextDiagnosticIds.UnexpectedToken, (MessageText)$"'{token}' is not allowed here"),
    };

    private static MessageText NonAscii(string token) =>
        MeantCharacter.Of(char.ConvertToUtf32(token, 0)) is { Mistake: CharacterMistake.Quote }
            ? MeantCharacter.Describe(token, startsFile: false)
            : $"'{token}' is only allowed in strings and comments";

    /// <summary>A number without leading zeros.</summary>
    public static string Decimal(string token)
    {
        string trimmed = token.TrimStart('0');
        return trimmed.Length == 0 ? "0" : trimmed;
    }
}
