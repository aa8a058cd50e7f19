using System.Text;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Converts edits of a text to edits of the literals that it is written in.</summary>
internal static class LiteralEdits
{
    /// <summary>
    /// The edits in C#, in the order of their locations; null if the literals, as they are written, cannot have the new value.
    /// </summary>
    /// <param name="map">The places of the text.</param>
    /// <param name="edits">The edits of the text.</param>
    /// <param name="tree">The only file that can be edited.</param>
    public static IReadOnlyList<(int Start, int Length, string NewText)>? Create(
        LiteralMap map, IEnumerable<TextEdit> edits, SyntaxTree tree)
    {
        var values = new Dictionary<LiteralToken, List<TextChange>>();
        var changes = new Dictionary<LiteralToken, List<TextChange>>();
        foreach (TextEdit edit in edits)
        {
            if (map.FindPart(edit.Span) is not ({ Token: { } token }, int start, int end) || token.Token.SyntaxTree != tree
                || token.Escape(edit.NewText) is not { } escaped)
            {
                return null;
            }
            if (!values.ContainsKey(token))
            {
                values[token] = [];
                changes[token] = [];
            }
            int from = end > start ? token.Units[start].Start : start > 0 ? token.Units[start - 1].End : token.PlaceBefore(0);
            int to = end > start ? token.Units[end - 1].End : from;
            values[token].Add(new TextChange(TextSpan.FromBounds(start, end), edit.NewText));
            changes[token].Add(new TextChange(TextSpan.FromBounds(from, to), escaped));
        }
        return changes.All(change => HasValue(change.Key, change.Value, values[change.Key]))
            ? [.. changes.SelectMany(static change => change.Value).OrderBy(static change => change.Span.Start)
                .Select(static change => (change.Span.Start, change.Span.Length, change.NewText!))]
            : null;
    }

    // The compiler decides what the changed literal is: a quote or a brace that is added may join those that are already there.
    private static bool HasValue(LiteralToken token, List<TextChange> changes, List<TextChange> values)
    {
        var literal = (ExpressionSyntax)(token.Token.Parent is InterpolatedStringTextSyntax text ? text.Parent! : token.Token.Parent!);
        int offset = literal.SpanStart;
        string changed = Apply(literal.ToString(), changes.Select(change => Move(change, -offset)));
        ExpressionSyntax parsed = SyntaxFactory.ParseExpression(
            changed, options: (CSharpParseOptions)literal.SyntaxTree.Options, consumeFullText: true);
        string expected = Apply(token.Value, values);
        int index = Tokens(literal).IndexOf(token.Token);
        List<SyntaxToken> tokens = Tokens(parsed);
        return !parsed.ContainsDiagnostics && parsed.IsKind(literal.Kind()) && tokens.Count == Tokens(literal).Count
            && token.ValueOf(tokens[index]) == expected;
    }

    // SourceText.WithChanges throws an exception for some edits between the characters of a line end.
    private static string Apply(string text, IEnumerable<TextChange> changes)
    {
        var changed = new StringBuilder();
        int position = 0;
        foreach (TextChange change in changes.OrderBy(static change => change.Span.Start))
        {
            changed.Append(text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }
        return changed.Append(text, position, text.Length - position).ToString();
    }

    private static TextChange Move(TextChange change, int by) =>
        new(new TextSpan(change.Span.Start + by, change.Span.Length), change.NewText!);

    private static List<SyntaxToken> Tokens(ExpressionSyntax literal) => literal is InterpolatedStringExpressionSyntax interpolated
        ? [.. interpolated.Contents.OfType<InterpolatedStringTextSyntax>().Select(static text => text.TextToken)]
        : [.. literal.DescendantTokens()];
}
