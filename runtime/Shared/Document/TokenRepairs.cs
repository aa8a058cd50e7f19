namespace AmctGen.Text;

/// <summary>The repairs of errors inside one token of a text-format file.</summary>
static class TokenRepairs
{
    private const int MostEdits = 1000;

    // On a line with one of these, a part may have been meant to be outside of the string.
    private static ReadOnlySpan<byte> EndsPlainText => "\"'{}[]<>#"u8;

    /// <summary>The edits; empty if the repair is not known.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">The token.</param>
    /// <param name="place">Where it was found.</param>
    public static RepairEdits Find(TextDocument document, in Tokenizer token, TokenPlace place) => token.Error switch
    {
        TokenError.UnterminatedString => EndOfString(token),
        TokenError.NulInString => EscapedNuls(token),
        TokenError.InvalidOctalDigit or TokenError.PointInInteger => Number(document, token),
        TokenError.ControlCharacter when token.Resume > token.End => NulsOfComment(token),
        TokenError.ControlCharacter => Invisible(document, token.Span, place),
        TokenError.NonAscii => Utf8.Decode(token.Text) switch
        {
            "\uFEFF" => Invisible(document, SourceSpan.FromBounds(token.Start, token.Resume), place),
            "\u00A0" => new TextEdit(token.Span, " "),
            "\uFF1A" when place == TokenPlace.AfterName => new TextEdit(token.Span, ":"),
            "\u201C" or "\u201D" => Quotes(document, token, place, '"'),
            "\u2018" or "\u2019" => Quotes(document, token, place, '\''),
            _ => default,
        },
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

    // Inside a word it splits the word; elsewhere it may be the only separator of two tokens.
    private static TextEdit? Invisible(TextDocument document, SourceSpan span, TokenPlace place) =>
        place == TokenPlace.AfterName ? TextEdit.Remove(span) : TokenEdits.Replace(document, span, "");

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
        int tail = body.Length == 0 ? 0
            : body[body.Length - 1] is (byte)'"' or (byte)'\'' ? 1
            : IsTypographic(body.Slice(Math.Max(0, body.Length - 3)), out _) ? 3
            : 0;
        ReadOnlySpan<byte> plain = body.Slice(0, body.Length - tail);
        bool isEscaped = plain.Length > 0 && plain[plain.Length - 1] == '\\';
        if (plain.Length == 0 || plain.IndexOfAny(EndsPlainText) >= 0 || plain.IndexOf(": "u8) >= 0 || (isEscaped && tail != 1))
        {
            return null;
        }
        if (isEscaped)
        {
            return body[body.Length - 1] == quote[0] ? TextEdit.Insert(end - 2, "\\") : null;
        }
        return new TextEdit(SourceSpan.FromBounds(end - tail, end), quote);
    }

    // Both quotes of a string at once: with one of them straight, the string would not end.
    private static RepairEdits Quotes(TextDocument document, in Tokenizer token, TokenPlace place, char quote)
    {
        ReadOnlySpan<byte> text = token.Source;
        int start = token.End;
        SourceSpan? close = FindClose(text, start, quote);
        if (close is not { } found || OpensString(document, found.End))
        {
            return default;
        }
        if (place == TokenPlace.Name)
        {
            string name = Utf8.Decode(text.Slice(start, found.Start - start));
            int next = Tokenizer.SkipTrivia(text, found.End, document.Options, out _);
            bool isField = TypeUrl.IsIdentifier(name) && next < text.Length && text[next] is (byte)':' or (byte)'{';
            return isField ? TokenEdits.Replace(document, SourceSpan.FromBounds(token.Start, found.End), name) : default;
        }
        var opening = new TextEdit(token.Span, (place == TokenPlace.AfterName ? ":" : "") + quote);
        return found.Length == 1 ? opening : new RepairEdits(opening, new TextEdit(found, quote.ToString()));
    }

    private static SourceSpan? FindClose(ReadOnlySpan<byte> text, int position, char quote)
    {
        for (; position < text.Length && text[position] != '\n'; position++)
        {
            if (text[position] == '\\')
            {
                position++;
            }
            else if (text[position] == quote)
            {
                return new SourceSpan(position, 1);
            }
            else if (IsTypographic(text.Slice(position), out bool isSingle))
            {
                // Before a letter it is an apostrophe.
                bool isApostrophe = isSingle && position + 3 < text.Length && Characters.ContinuesIdentifier(text[position + 3]);
                if (isSingle == (quote == '\'') && !isApostrophe)
                {
                    return new SourceSpan(position, 3);
                }
            }
        }
        return null;
    }

    private static bool IsTypographic(ReadOnlySpan<byte> text, out bool isSingle)
    {
        isSingle = text.Length >= 3 && text[2] is 0x98 or 0x99;
        return text.Length >= 3 && text[0] == 0xE2 && text[1] == 0x80 && text[2] is 0x98 or 0x99 or 0x9C or 0x9D;
    }
}
