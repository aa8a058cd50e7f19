using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>
/// A token of a string literal, or a text between the holes of an interpolated one, with the place of each of its characters.
/// </summary>
/// <remarks>Immutable.</remarks>
internal sealed record LiteralToken
{
    /// <summary>The token.</summary>
    public required SyntaxToken Token { get; init; }

    /// <summary>How its characters are written.</summary>
    public required LiteralStyle Style { get; init; }

    /// <summary>Whether braces are doubled.</summary>
    public required bool DoublesBraces { get; init; }

    /// <summary>The white space that is removed from the start of each line of a <see cref="LiteralStyle.RawLines"/> literal.</summary>
    public required string Indentation { get; init; }

    /// <summary>For each UTF-16 unit of the value, the place in the file of the character or the escape that it comes from.</summary>
    public required IReadOnlyList<TextSpan> Units { get; init; }

    /// <summary>The offset in the file of the place after the last unit.</summary>
    public required int End { get; init; }

    /// <summary>The value.</summary>
    public string Value => ValueOf(Token, DoublesBraces);

    /// <summary>The offset in the file at which a text is inserted before a unit.</summary>
    public int PlaceBefore(int unit) => unit < Units.Count ? Units[unit].Start : End;

    // The compiler's value of the token still has the braces of its text.
    private static string ValueOf(SyntaxToken token, bool doublesBraces) =>
        doublesBraces ? token.ValueText.Replace("{{", "{").Replace("}}", "}") : token.ValueText;

    /// <summary>The value of the token that is in the place of this one in another literal of the same kind.</summary>
    public string ValueOf(SyntaxToken other) => ValueOf(other, DoublesBraces);

    /// <summary>Reads a literal without holes; null if it has errors.</summary>
    public static LiteralToken? Read(LiteralExpressionSyntax literal)
    {
        SyntaxToken token = literal.Token;
        int suffix = token.Kind() is SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken ? 2 : 0;
        string text = token.Text.Substring(0, token.Text.Length - suffix);
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                bool isVerbatim = text[0] == '@';
                return Create(
                    token, isVerbatim ? LiteralStyle.Verbatim : LiteralStyle.Regular, isVerbatim ? 2 : 1, text.Length - 1);
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken:
                int quotes = text.Length - text.TrimStart('"').Length;
                return Create(token, LiteralStyle.RawLine, quotes, text.Length - quotes);
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                int end = StartOfLastLineEnd(text);
                int start = text.IndexOfAny(['\r', '\n']);
                start += start >= 0 && text[start] == '\r' && text[start + 1] == '\n' ? 2 : 1;
                return Create(token, LiteralStyle.RawLines, start, Math.Max(start, end), IndentationAfter(text, end));
            default:
                return null;
        }
    }

    /// <summary>Reads a text of an interpolated literal; null if it has errors.</summary>
    public static LiteralToken? Read(InterpolatedStringTextSyntax text, InterpolatedStringExpressionSyntax literal)
    {
        SyntaxToken token = text.TextToken;
        int length = token.Text.Length;
        switch (literal.StringStartToken.Kind())
        {
            case SyntaxKind.InterpolatedStringStartToken:
                return Create(token, LiteralStyle.Regular, 0, length, doublesBraces: true);
            case SyntaxKind.InterpolatedVerbatimStringStartToken:
                return Create(token, LiteralStyle.Verbatim, 0, length, doublesBraces: true);
            case SyntaxKind.InterpolatedSingleLineRawStringStartToken:
                return Create(token, LiteralStyle.RawLine, 0, length);
            case SyntaxKind.InterpolatedMultiLineRawStringStartToken:
                string end = literal.StringEndToken.Text;
                return Create(
                    token, LiteralStyle.RawLines, 0, length, IndentationAfter(end, StartOfLastLineEnd(end)),
                    startsLine: text == literal.Contents[0]);
            default:
                return null;
        }
    }

    private static LiteralToken? Create(
        SyntaxToken token, LiteralStyle style, int start, int end, string indentation = "", bool doublesBraces = false,
        bool startsLine = true)
    {
        if (token.ContainsDiagnostics || token.IsMissing || start > end)
        {
            return null;
        }
        var reader = new LiteralReader(token.Text, start, end, style, doublesBraces);
        if (!reader.TryRead(indentation, startsLine, token.SpanStart, out List<TextSpan> units, out string value)
            || value != ValueOf(token, doublesBraces))
        {
            return null;
        }
        return new LiteralToken
        {
            Token = token,
            Style = style,
            DoublesBraces = doublesBraces,
            Indentation = indentation,
            Units = units,
            End = token.SpanStart + end,
        };
    }

    private static int StartOfLastLineEnd(string text)
    {
        int end = text.LastIndexOfAny(['\r', '\n']);
        return end > 0 && text[end] == '\n' && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static string IndentationAfter(string text, int lineEnd)
    {
        string lastLine = text.Substring(Math.Max(lineEnd, 0)).TrimStart('\r', '\n');
        return lastLine.Substring(0, lastLine.IndexOf('"') is >= 0 and int quotes ? quotes : 0);
    }

    /// <summary>Writes a text as this literal writes it; null if it cannot.</summary>
    public string? Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            bool isDoubled = (DoublesBraces && character is '{' or '}') || (Style == LiteralStyle.Verbatim && character == '"');
            if (Style == LiteralStyle.RawLine && character is '\r' or '\n')
            {
                return null;
            }
            escaped.Append(Style == LiteralStyle.Regular ? Escape(character) : character.ToString());
            escaped.Append(isDoubled ? character.ToString() : "");
            if (Style == LiteralStyle.RawLines && character == '\n')
            {
                escaped.Append(Indentation);
            }
        }
        return escaped.ToString();
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
        _ => character.ToString(),
    };
}
