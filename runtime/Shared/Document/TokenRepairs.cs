namespace AmctGen.Text;

/// <summary>The repairs of errors inside one token of a text-format file.</summary>
static class TokenRepairs
{
    private const int MostEdits = 1000;

    // On a line with one of these, a part may have been meant to be outside of the string.
    internal static ReadOnlySpan<byte> EndsPlainText => "\"'{}[]<>#"u8;

    /// <summary>The edits; empty if the repair is not known.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">The token.</param>
    public static RepairEdits Find(TextDocument document, in Tokenizer token) => token.Error switch
    {
        TokenError.UnterminatedString => EndOfString(token),
        TokenError.NulInString => EscapedNuls(token),
        TokenError.InvalidOctalDigit or TokenError.PointInInteger => Number(document, token),
        TokenError.MissingExponent => WithoutExponent(token),
        TokenError.ControlCharacter when token.Resume > token.End => NulsOfComment(token),
        _ => default,
    };

    /// <summary>Whether the rest of a line contains an unclosed string: quotes before it change which parts are strings.</summary>
    public static bool OpensString(TextDocument document, int start)
    {
        ReadOnlySpan<byte> rest = document.Text.Span.Slice(start);
        int lineEnd = rest.IndexOf((byte)'\n');
        var tokens = new Tokenizer(lineEnd < 0 ? rest : rest.Slice(0, lineEnd), document.Options);
        while (tokens.Next())
        {
            if (tokens.Error == TokenError.UnterminatedString)
            {
                return true;
            }
        }
        return false;
    }

    private static TextEdit? Number(TextDocument document, in Tokenizer token)
    {
        string number = TokenErrorMessages.Decimal(Utf8.Decode(token.Text));
        number = number[0] == '.' ? "0" + number : number;
        var plain = new Tokenizer(Utf8.Encode(number), document.Options);
        plain.Next();
        return plain.Error == TokenError.None && plain.End == number.Length && plain.Kind is TokenKind.Integer or TokenKind.Float
            ? TokenEdits.Replace(document, token.Span, number)
            : null;
    }

    // The number before the 'e' and its sign.
    private static TextEdit? WithoutExponent(in Tokenizer token)
    {
        int end = token.Text.IndexOfAny((byte)'e', (byte)'E');
        return end <= 0 ? null : TextEdit.Remove(SourceSpan.FromBounds(token.Start + end, token.End));
    }

    private static RepairEdits EscapedNuls(in Tokenizer token) => Nuls(token.Source, token.Start, token.End, "\\000");

    private static RepairEdits NulsOfComment(in Tokenizer token) => Nuls(token.Source, token.Start, token.Resume, "");

    private static RepairEdits Nuls(ReadOnlySpan<byte> text, int start, int end, string replacement)
    {
        var edits = new List<TextEdit>();
        for (int i = start; i < end && edits.Count < MostEdits; i++)
        {
            if (text[i] == 0)
            {
                edits.Add(new TextEdit(new SourceSpan(i, 1), replacement));
            }
        }
        return edits.Count < MostEdits ? new RepairEdits([.. edits]) : default;
    }

    // The end of the string is clear if nothing else is on its line.
    private static TextEdit? EndOfString(in Tokenizer token)
    {
        ReadOnlySpan<byte> text = token.Source;
        int start = token.Start + 1;
        int end = token.End;
        while (end > start && (Characters.IsWhiteSpace(text[end - 1]) || text[end - 1] is (byte)',' or (byte)';'))
        {
            end--;
        }
        string quote = text[token.Start] == '"' ? "\"" : "'";
        ReadOnlySpan<byte> body = text.Slice(start, end - start);
        return body.Length == 0 || body.IndexOfAny(EndsPlainText) >= 0 || body.IndexOf(": "u8) >= 0 || body[body.Length - 1] == '\\'
            ? null
            : TextEdit.Insert(end, quote);
    }
}
