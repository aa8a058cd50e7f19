using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>A place in a file, in the units that Roslyn counts: UTF-16, zero-based.</summary>
internal sealed record DiagnosticPlace(string Path, int Start, int Length, LinePosition StartLine, LinePosition EndLine)
{
    public static DiagnosticPlace Create(ProtoText text, SourceSpan span)
    {
        LineMap lines = text.Lines;
        int start = lines.Utf16Length(0, span.Start);
        return new DiagnosticPlace(text.Path, start, lines.Utf16Length(span.Start, span.End), Position(lines, span.Start), Position(lines, span.End));
    }

    public Location ToLocation() => Location.Create(Path, new TextSpan(Start, Length), new LinePositionSpan(StartLine, EndLine));

    private static LinePosition Position(LineMap lines, int offset)
    {
        SourceLocation place = lines.Locate(offset);
        return new LinePosition(place.Line - 1, place.Column - 1);
    }
}
