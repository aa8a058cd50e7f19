using System.Diagnostics.CodeAnalysis;
using AmctGen.Generator.Diagnostics;

namespace AmctGen.Generator.Syntax;

/// <summary>Reads the types of fields, extensions and methods.</summary>
internal static class TypeParser
{
    public static NameSyntax? Parse(ref ParserState state, string expected) =>
        NameParser.ParseQualified(ref state, expected, mayStartWithDot: true);

    /// <summary>A type that must be a message; a scalar is reported and read as a name.</summary>
    public static NameSyntax? ParseMessageType(ref ParserState state)
    {
        if (NameParser.IsScalar(state.TokenText) || state.At("group"u8))
        {
            state.Fail(SyntaxDiagnostics.MessageTypeNeeded, state.Span, AmctGen.Text.Utf8.Decode(state.TokenText));
        }
        return Parse(ref state, "the name of a message");
    }

    /// <summary>Whether a name was not reported by <see cref="ParseMessageType"/>.</summary>
    public static bool MayBeMessage(NameSyntax type) => type.Text != "group" && !NameParser.IsScalar(type.Text);

    /// <summary><c>map&lt;key, value&gt;</c>.</summary>
    public static bool TryParseMap(
        ref ParserState state, [NotNullWhen(true)] out NameSyntax? key, [NotNullWhen(true)] out NameSyntax? value)
    {
        state.Next();
        state.Next();
        value = null;
        key = Parse(ref state, "the type of the map's keys");
        if (key is null || !state.Expect(','))
        {
            return false;
        }
        value = Parse(ref state, "the type of the map's values");
        return value is not null && state.Expect('>');
    }
}
