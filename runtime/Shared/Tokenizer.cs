using System.Runtime.CompilerServices;

namespace AmctGen.Text;

/// <summary>
/// Splits UTF-8 bytes into tokens: one tokenizer for .proto files and for the text format, without allocations.
/// Values are not interpreted here; <see cref="Literals"/> does that.
/// </summary>
ref partial struct Tokenizer
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly TokenizerOptions _options;
    private int _next;

    public Tokenizer(ReadOnlySpan<byte> text, TokenizerOptions options)
    {
        _text = text;
        _options = options;
        _next = (options & TokenizerOptions.ByteOrderMark) != 0 && text.StartsWith(ByteOrderMark) ? 3 : 0;
        PreviousEnd = 0;
        Start = 0;
        End = 0;
        Kind = TokenKind.End;
        Error = TokenError.None;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The error inside the current token.</summary>
    public TokenError Error { get; private set; }

    /// <summary>The offset of the current token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>The offset after the current token.</summary>
    public int End { get; private set; }

    /// <summary>The offset after the previous token: white space and comments are between it and <see cref="Start"/>.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>The current token's span.</summary>
    public readonly SourceSpan Span => SourceSpan.FromBounds(Start, End);

    /// <summary>The current token's bytes.</summary>
    public readonly ReadOnlySpan<byte> Text => _text.Slice(Start, End - Start);

    /// <summary>The text that is split into tokens.</summary>
    public readonly ReadOnlySpan<byte> Source => _text;

    /// <summary>
    /// Where the search for the next token starts: after this one, after its comment, and after characters that belong to the same mistake.
    /// </summary>
    public readonly int Resume => _next;

    /// <summary>Whether the current token is the given symbol.</summary>
    public readonly bool IsSymbol(char symbol) => Kind == TokenKind.Symbol && End - Start == 1 && _text[Start] == symbol;

    /// <summary>Whether the current token is the given identifier.</summary>
    public readonly bool IsIdentifier(ReadOnlySpan<byte> name) => Kind == TokenKind.Identifier && Text.SequenceEqual(name);

    /// <summary>Moves to the next token; false at the end of the text.</summary>
    public bool Next()
    {
        PreviousEnd = End;
        Error = TokenError.None;
        int start = SkipTrivia(_text, _next, _options, out TokenError comment);
        Start = start;
        if (start >= _text.Length)
        {
            Kind = TokenKind.End;
            Error = comment;
            End = _next = _text.Length;
            return false;
        }
        byte first = _text[start];
        CharacterClass kind = Characters.Class(first);
        if ((kind & CharacterClass.Letter) != 0)
        {
            Kind = TokenKind.Identifier;
            End = Characters.SkipIdentifier(_text, start + 1);
        }
        else if ((kind & CharacterClass.Digit) != 0 || (first == '.' && start + 1 < _text.Length && Characters.IsDigit(_text[start + 1])))
        {
            ScanNumber(start);
            if ((_options & TokenizerOptions.Python) != 0)
            {
                ScanPythonNumber(start);
            }
        }
        else if (first is (byte)'"' or (byte)'\'')
        {
            Kind = TokenKind.String;
            End = ScanString(_text, start, _options, out TokenError error);
            bool isPython = (_options & TokenizerOptions.Python) != 0 && error != TokenError.UnterminatedString;
            Error = !isPython ? error : PythonStrings.TryAppend(Text, []) ? TokenError.None : TokenError.InvalidEscape;
        }
        else
        {
            ScanSymbol(start, first);
        }
        _next = Error == TokenError.ControlCharacter ? EndOfBrokenComment() : Error == TokenError.NonAscii ? EndOfMarks() : End;
        Error = comment == TokenError.None ? Error : comment;
        return true;
    }

    private void ScanSymbol(int start, byte first)
    {
        Kind = TokenKind.Symbol;
        int end = start + 1;
        if (first >= 0x80)
        {
            Error = TokenError.NonAscii;
            while (end < _text.Length && (_text[end] & 0xC0) == 0x80)
            {
                end++;
            }
            if ((_options & TokenizerOptions.Python) != 0 && PythonNumbers.Digit(_text.Slice(start, end - start)) >= 0)
            {
                Kind = TokenKind.Integer;
                Error = TokenError.None;
            }
        }
        else if (first is < (byte)' ' or 0x7F)
        {
            // A sequence of control characters is one mistake.
            Error = TokenError.ControlCharacter;
            while (end < _text.Length && _text[end] is < (byte)' ' or 0x7F && !Characters.IsWhiteSpace(_text[end]))
            {
                end++;
            }
        }
        End = end;
    }

    // A sequence of byte order marks is one mistake.
    private readonly int EndOfMarks()
    {
        int end = End;
        while (Text.SequenceEqual(ByteOrderMark) && _text.Slice(end).StartsWith(ByteOrderMark))
        {
            end += ByteOrderMark.Length;
        }
        return end;
    }

    // A comment with a null character in it is one mistake.
    private readonly int EndOfBrokenComment()
    {
        ReadOnlySpan<byte> line = _text.Slice(PreviousEnd, Start - PreviousEnd);
        line = line.Slice(line.LastIndexOf((byte)'\n') + 1);
        bool isInComment = line.IndexOf((_options & TokenizerOptions.CStyleComments) != 0 ? "//"u8 : "#"u8) >= 0;
        int rest = isInComment ? _text.Slice(End).IndexOf((byte)'\n') : 0;
        return rest < 0 ? _text.Length : End + rest;
    }

    // In Python, all characters that a number can contain form one token.
    private void ScanPythonNumber(int start)
    {
        int end = start;
        while (end < _text.Length && (Characters.ContinuesIdentifier(_text[end]) || _text[end] is (byte)'.' or (byte)'+' or (byte)'-'))
        {
            end++;
        }
        if (end == End && Error == TokenError.None)
        {
            return;
        }
        ReadOnlySpan<byte> token = _text.Slice(start, end - start);
        bool isInteger = PythonNumbers.IsInteger(token);
        if (isInteger || PythonNumbers.PlainFloat(token, isNegative: false) is not null)
        {
            Kind = isInteger ? TokenKind.Integer : TokenKind.Float;
            Error = TokenError.None;
            End = end;
        }
        else
        {
            Fail(true, TokenError.LetterAfterNumber);
        }
    }

    private void ScanNumber(int start)
    {
        int end = start;
        Kind = TokenKind.Integer;
        if (_text[start] == '0' && end + 1 < _text.Length && (_text[end + 1] | 0x20) == 'x')
        {
            end += 2;
            int digits = end;
            end = SkipWhile(end, CharacterClass.HexDigit);
            Fail(end == digits, TokenError.MissingHexDigits);
            FinishInteger(ref end);
        }
        else if (_text[start] == '0' && end + 1 < _text.Length && Characters.IsDigit(_text[end + 1]))
        {
            // Octal, unless a point, an exponent or a suffix makes it a float; 08 is neither.
            end = SkipWhile(end, CharacterClass.Digit);
            bool isOctal = _text.Slice(start, end - start).IndexOfAny((byte)'8', (byte)'9') < 0;
            Fail(!isOctal, TokenError.InvalidOctalDigit);
            FinishInteger(ref end);
        }
        else
        {
            ScanDecimal(ref end);
        }
        if (end < _text.Length && (Characters.Class(_text[end]) & CharacterClass.Identifier) != 0)
        {
            Fail(true, TokenError.LetterAfterNumber);
        }
        End = end;
    }

    // A decimal point after a hexadecimal or octal number is part of the mistake.
    private void FinishInteger(ref int end)
    {
        if (end < _text.Length && _text[end] == '.')
        {
            Fail(true, TokenError.PointInInteger);
            end = SkipWhile(end + 1, CharacterClass.Digit);
        }
    }

    private void ScanDecimal(ref int end)
    {
        end = SkipWhile(end, CharacterClass.Digit);
        if (end < _text.Length && _text[end] == '.')
        {
            Kind = TokenKind.Float;
            end = SkipWhile(end + 1, CharacterClass.Digit);
        }
        if (end < _text.Length && (_text[end] | 0x20) == 'e')
        {
            Kind = TokenKind.Float;
            end++;
            if (end < _text.Length && _text[end] is (byte)'+' or (byte)'-')
            {
                end++;
            }
            int digits = end;
            end = SkipWhile(end, CharacterClass.Digit);
            Fail(end == digits, TokenError.MissingExponent);
        }
        if ((_options & TokenizerOptions.FloatSuffix) != 0 && end < _text.Length && (_text[end] | 0x20) == 'f')
        {
            Kind = TokenKind.Float;
            end++;
        }
        if (end < _text.Length && _text[end] == '.')
        {
            Fail(true, TokenError.SecondPoint);
            while (end < _text.Length && (_text[end] == '.' || Characters.IsDigit(_text[end])))
            {
                end++;
            }
        }
    }

    private void Fail(bool condition, TokenError error)
    {
        if (condition && Error == TokenError.None)
        {
            Error = error;
        }
    }

    private readonly int SkipWhile(int position, CharacterClass mask)
    {
        while (position < _text.Length && (Characters.Class(_text[position]) & mask) != 0)
        {
            position++;
        }
        return position;
    }

    /// <summary>The offset after the string that starts at <paramref name="start"/>, and its first error.</summary>
    private static int ScanString(ReadOnlySpan<byte> text, int start, TokenizerOptions options, out TokenError error)
    {
        bool hasPairs = (options & TokenizerOptions.SurrogatePairs) != 0;
        error = TokenError.None;
        byte quote = text[start];
        int position = start + 1;
        while (position < text.Length)
        {
            byte value = text[position];
            if (value == quote)
            {
                return position + 1;
            }
            if (value == '\n')
            {
                break;
            }
            if (value == '\\' && position + 1 < text.Length)
            {
                int length = Literals.EscapeLength(text.Slice(position), hasPairs);
                if (length == 0)
                {
                    error = error == TokenError.None ? TokenError.InvalidEscape : error;
                    length = text[position + 1] == '\n' ? 1 : 2;
                }
                position += length;
                continue;
            }
            if (value == 0 && error == TokenError.None)
            {
                error = TokenError.NulInString;
            }
            position++;
        }
        error = TokenError.UnterminatedString;
        return Math.Min(position, text.Length);
    }

    /// <summary>The offset of the first byte at or after <paramref name="position"/> that is neither white space nor comment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipTrivia(ReadOnlySpan<byte> text, int position, TokenizerOptions options, out TokenError comment)
    {
        comment = TokenError.None;
        if ((options & TokenizerOptions.Python) != 0)
        {
            return PythonTrivia.Skip(text, position);
        }
        while (true)
        {
            while (position < text.Length && Characters.IsWhiteSpace(text[position]))
            {
                position++;
            }
            if (position >= text.Length)
            {
                return text.Length;
            }
            if ((options & TokenizerOptions.CStyleComments) == 0)
            {
                if (text[position] != '#')
                {
                    return position;
                }
                position = EndOfLine(text, position);
                continue;
            }
            if (text[position] != '/' || position + 1 >= text.Length || text[position + 1] is not ((byte)'/' or (byte)'*'))
            {
                return position;
            }
            if (text[position + 1] == '/')
            {
                position = EndOfLine(text, position);
                continue;
            }
            position = EndOfBlock(text, position, ref comment);
        }
    }

    private static int EndOfBlock(ReadOnlySpan<byte> text, int position, ref TokenError comment)
    {
        ReadOnlySpan<byte> body = text.Slice(position + 2);
        int end = body.IndexOf("*/"u8);
        if (end < 0)
        {
            comment = TokenError.UnterminatedComment;
            return text.Length;
        }
        // The star that ends the comment may also belong to the start of another one.
        if (body.Slice(0, end + 1).IndexOf("/*"u8) >= 0)
        {
            comment = TokenError.NestedComment;
        }
        else if (body.Slice(0, end).IndexOf((byte)0) >= 0)
        {
            comment = TokenError.NulInComment;
        }
        return position + end + 4;
    }

    /// <summary>Where a line comment ends: after the line, or at a null character, which is never allowed.</summary>
    internal static int EndOfLine(ReadOnlySpan<byte> text, int position)
    {
        int end = text.Slice(position).IndexOfAny((byte)'\n', (byte)0);
        return end < 0 ? text.Length : position + end + (text[position + end] == 0 ? 0 : 1);
    }
}
