using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads identifiers and names with dots.</summary>
internal static class NameParser
{
    /// <summary>One identifier; keywords are allowed.</summary>
    public static NameSyntax? ParseIdentifier(ref ParserState state, string expected)
    {
        if (state.Kind != TokenKind.Identifier)
        {
            state.FailExpected(expected);
            return null;
        }
        var name = new NameSyntax(Intern(state.TokenText), state.Span);
        state.Next();
        return name;
    }

    /// <summary><c>a.b.c</c>, with white space and comments around the dots; <c>.a.b.c</c> is allowed for types.</summary>
    public static NameSyntax? ParseQualified(ref ParserState state, string expected, bool mayStartWithDot)
    {
        int start = state.Start;
        bool leadingDot = mayStartWithDot && state.TryConsume('.');
        if (state.Kind != TokenKind.Identifier)
        {
            state.FailExpected(leadingDot ? "an identifier after '.'" : expected);
            return null;
        }
        if (!leadingDot)
        {
            string first = Intern(state.TokenText);
            SourceSpan span = state.Span;
            state.Next();
            if (!state.At('.'))
            {
                return new NameSyntax(first, span);
            }
        }
        else
        {
            state.Next();
        }
        while (state.TryConsume('.'))
        {
            if (state.Kind != TokenKind.Identifier)
            {
                state.FailExpected("an identifier after '.'");
                return null;
            }
            state.Next();
        }
        SourceSpan whole = SourceSpan.FromBounds(start, state.PreviousEnd);
        return new NameSyntax(WithoutTrivia(state.Source.Slice(whole.Start, whole.Length)), whole);
    }

    private static string WithoutTrivia(ReadOnlySpan<byte> name)
    {
        foreach (byte value in name)
        {
            if (value != '.' && !Characters.ContinuesIdentifier(value))
            {
                return Join(name);
            }
        }
        return Utf8.Decode(name);
    }

    private static string Join(ReadOnlySpan<byte> name)
    {
        var parts = new System.Text.StringBuilder(name.Length);
        var tokens = new Tokenizer(name, TokenizerOptions.Proto);
        while (tokens.Next())
        {
            parts.Append(Utf8.Decode(tokens.Text));
        }
        return parts.ToString();
    }

    /// <summary>Whether a name is a scalar type.</summary>
    public static bool IsScalar(ReadOnlySpan<byte> name) => Scalar(name) is not null;

    /// <summary>Whether a name that has been read is a scalar type.</summary>
    public static bool IsScalar(string name) => name.Length is >= 4 and <= 8 && IsScalar(Utf8.Encode(name).AsSpan());

    private static string Intern(ReadOnlySpan<byte> name) => Scalar(name) ?? Utf8.Decode(name);

    private static string? Scalar(ReadOnlySpan<byte> name)
    {
        switch (name.Length)
        {
            case 4:
                return name.SequenceEqual("bool"u8) ? "bool" : null;
            case 5:
                return name.SequenceEqual("int32"u8) ? "int32"
                    : name.SequenceEqual("float"u8) ? "float"
                    : name.SequenceEqual("int64"u8) ? "int64"
                    : name.SequenceEqual("bytes"u8) ? "bytes"
                    : null;
            case 6:
                return name.SequenceEqual("string"u8) ? "string"
                    : name.SequenceEqual("uint32"u8) ? "uint32"
                    : name.SequenceEqual("double"u8) ? "double"
                    : name.SequenceEqual("uint64"u8) ? "uint64"
                    : name.SequenceEqual("sint32"u8) ? "sint32"
                    : name.SequenceEqual("sint64"u8) ? "sint64"
                    : null;
            case 7:
                return name.SequenceEqual("fixed32"u8) ? "fixed32" : name.SequenceEqual("fixed64"u8) ? "fixed64" : null;
            case 8:
                return name.SequenceEqual("sfixed32"u8) ? "sfixed32" : name.SequenceEqual("sfixed64"u8) ? "sfixed64" : null;
            default:
                return null;
        }
    }
}
