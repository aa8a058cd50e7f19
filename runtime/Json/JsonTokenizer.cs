using System.Buffers;
using AmctGen.Text;

namespace AmctGen.Json;

/// <summary>Cuts a JSON text into tokens, strictly by RFC 8259.</summary>
/// <param name="text">The text, which is well-formed UTF-8.</param>
internal ref struct JsonTokenizer(ReadOnlySpan<byte> text)
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
        (byte)'"', (byte)'\\',
    ]);

    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>The kind of the current token; before the first one <see cref="JsonTokenKind.End"/>.</summary>
    public JsonTokenKind Kind { readonly get; private set; }

    /// <summary>Where the current token is; of an invalid one the part that is wrong.</summary>
    public SourceSpan Span { readonly get; private set; }

    /// <summary>Why the current token is invalid.</summary>
    public JsonTokenError Error { readonly get; private set; }

    /// <summary>Whether the current token is a string with escapes.</summary>
    public bool HasEscapes { readonly get; private set; }

    /// <summary>The bytes of the current token; of a string what it means.</summary>
    public readonly ReadOnlySpan<byte> Value
    {
        get
        {
            ReadOnlySpan<byte> token = _text.Slice(Span.Start, Span.Length);
            return Kind != JsonTokenKind.String ? token : HasEscapes ? JsonStrings.Unescape(token[1..^1]) : token[1..^1];
        }
    }

    /// <summary>Goes to the next token.</summary>
    public void Next()
    {
        int start = Span.End;
        while ((uint)start < (uint)_text.Length && _text[start] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            start++;
        }
        if (start == _text.Length)
        {
            Set(JsonTokenKind.End, start, 0);
            return;
        }
        switch (_text[start])
        {
            case (byte)'{':
                Set(JsonTokenKind.BeginObject, start, 1);
                break;
            case (byte)'}':
                Set(JsonTokenKind.EndObject, start, 1);
                break;
            case (byte)'[':
                Set(JsonTokenKind.BeginArray, start, 1);
                break;
            case (byte)']':
                Set(JsonTokenKind.EndArray, start, 1);
                break;
            case (byte)':':
                Set(JsonTokenKind.Colon, start, 1);
                break;
            case (byte)',':
                Set(JsonTokenKind.Comma, start, 1);
                break;
            case (byte)'"':
                ReadString(start);
                break;
            default:
                ReadWordOrNumber(start);
                break;
        }
    }

    private void ReadString(int start)
    {
        HasEscapes = false;
        int position = start + 1;
        while (true)
        {
            int plain = _text.Slice(position).IndexOfAny(s_special);
            if (plain < 0)
            {
                Fail(JsonTokenError.UnterminatedString, start, 1);
                return;
            }
            position += plain;
            switch (_text[position])
            {
                case (byte)'"':
                    Set(JsonTokenKind.String, start, position + 1 - start);
                    return;
                case (byte)'\\':
                    HasEscapes = true;
                    int length = JsonStrings.EscapeLength(_text.Slice(position), out JsonTokenError error);
                    if (error != JsonTokenError.None)
                    {
                        Fail(error, position, length);
                        return;
                    }
                    position += length;
                    break;
                case (byte)'\n' or (byte)'\r':
                    Fail(JsonTokenError.UnterminatedString, start, 1);
                    return;
                default:
                    Fail(JsonTokenError.ControlCharacter, position, 1);
                    return;
            }
        }
    }

    private void ReadWordOrNumber(int start)
    {
        ReadOnlySpan<byte> rest = _text.Slice(start);
        int length = 0;
        while (length < rest.Length && (Characters.ContinuesIdentifier(rest[length]) || "-+."u8.Contains(rest[length])))
        {
            length++;
        }
        ReadOnlySpan<byte> word = rest[..length];
        if (length == 0)
        {
            Fail(ErrorAt(rest), start, CharacterLength(rest));
        }
        else if (Characters.IsDigit(word[0]) || word[0] is (byte)'-' or (byte)'+' or (byte)'.')
        {
            if (JsonNumbers.IsNumber(word))
            {
                Set(JsonTokenKind.Number, start, length);
            }
            else
            {
                Fail(JsonTokenError.Number, start, length);
            }
        }
        else if (word.SequenceEqual("true"u8))
        {
            Set(JsonTokenKind.True, start, length);
        }
        else if (word.SequenceEqual("false"u8))
        {
            Set(JsonTokenKind.False, start, length);
        }
        else if (word.SequenceEqual("null"u8))
        {
            Set(JsonTokenKind.Null, start, length);
        }
        else
        {
            Fail(JsonTokenError.Word, start, length);
        }
    }

    private static JsonTokenError ErrorAt(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("//"u8) || rest.StartsWith("/*"u8) || rest[0] == '#')
        {
            return JsonTokenError.Comment;
        }
        ReadOnlySpan<byte> first = rest[..CharacterLength(rest)];
        return first is [(byte)'\''] or [0xE2, 0x80, 0x98 or 0x99 or 0x9C or 0x9D] ? JsonTokenError.Quote : JsonTokenError.Character;
    }

    private static int CharacterLength(ReadOnlySpan<byte> rest)
    {
        int length = 1;
        while (length < rest.Length && (rest[length] & 0xC0) == 0x80)
        {
            length++;
        }
        return length;
    }

    private void Set(JsonTokenKind kind, int start, int length)
    {
        Kind = kind;
        Span = new SourceSpan(start, length);
    }

    private void Fail(JsonTokenError error, int start, int length)
    {
        Error = error;
        Set(JsonTokenKind.Invalid, start, length);
    }
}
