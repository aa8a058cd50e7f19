using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Finds the place in C# of each byte of a constant text.</summary>
/// <remarks>Immutable and safe for many threads.</remarks>
internal sealed class LiteralMap
{
    private readonly IReadOnlyList<LiteralPart> _parts;
    private readonly LineMap _lines;
    private readonly Location _end;

    /// <param name="parts">The parts of the text, in order; none of them is empty unless the text is.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="end">The location of a text without parts.</param>
    public LiteralMap(IReadOnlyList<LiteralPart> parts, byte[] utf8, Location end)
    {
        _parts = parts;
        _lines = new LineMap(utf8);
        _end = end;
    }

    /// <summary>The location of a span of bytes where the text is used.</summary>
    public Location Find(SourceSpan span)
    {
        (int start, int end) = ToUnits(span);
        if (_parts.Count == 0)
        {
            return _end;
        }
        LiteralPart first = PartAt(start);
        LiteralPart last = PartAt(Math.Max(start, end - 1));
        SyntaxTree tree = (first.Use?.SyntaxTree ?? first.Token!.Token.SyntaxTree)!;
        int from = first.Use?.SpanStart ?? first.Token!.PlaceBefore(start - first.Start);
        int to = last.Use?.Span.End ?? EndOf(last.Token!, end - last.Start);
        return Location.Create(tree, TextSpan.FromBounds(from, Math.Max(from, to)));
    }

    /// <summary>The location of a span of bytes in the literal of a constant that is declared elsewhere; null if there is none.</summary>
    public Location? FindDeclared(SourceSpan span)
    {
        (int start, int end) = ToUnits(span);
        if (_parts.Count == 0 || PartAt(start) is not { Use: not null, Token: { } token } part)
        {
            return null;
        }
        int from = token.PlaceBefore(start - part.Start);
        int to = EndOf(token, Math.Min(end, part.End) - part.Start);
        return Location.Create(token.Token.SyntaxTree!, TextSpan.FromBounds(from, Math.Max(from, to)));
    }

    /// <summary>The part that contains a span of bytes, with the units of the span in it; null if several do.</summary>
    public (LiteralPart Part, int Start, int End)? FindPart(SourceSpan span)
    {
        (int start, int end) = ToUnits(span);
        if (_parts.Count == 0)
        {
            return null;
        }
        // Text is appended to the part before it: its literal is the one that is incomplete.
        LiteralPart part = PartAt(start == end && start > 0 ? start - 1 : start);
        return end <= part.End ? (part, start - part.Start, end - part.Start) : null;
    }

    private (int Start, int End) ToUnits(SourceSpan span)
    {
        int start = _lines.Utf16Length(0, span.Start);
        return (start, start + _lines.Utf16Length(span.Start, span.End));
    }

    private static int EndOf(LiteralToken token, int unit) => unit <= 0 ? token.PlaceBefore(0) : token.Units[unit - 1].End;

    // The last one for the end of the text.
    private LiteralPart PartAt(int unit)
    {
        int index = 0;
        while (index < _parts.Count - 1 && _parts[index].End <= unit)
        {
            index++;
        }
        return _parts[index];
    }
}
