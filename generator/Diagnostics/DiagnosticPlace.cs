using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>A location in a file, in UTF-16 units.</summary>
internal sealed record DiagnosticPlace
{
    private static readonly SourceLocation s_start = new(1, 1);

    /// <summary>The path of the file, as diagnostics print it.</summary>
    public required string Path { get; init; }

    /// <summary>The number of units before the location.</summary>
    public int Start { get; init; }

    /// <summary>The number of units in the location.</summary>
    public int Length { get; init; }

    /// <summary>Line and column of the first unit, one-based.</summary>
    public SourceLocation Location { get; init; } = s_start;

    /// <summary>Line and column after the last unit, one-based.</summary>
    public SourceLocation EndLocation { get; init; } = s_start;

    /// <summary>The location of a part of a file.</summary>
    public static DiagnosticPlace Create(SourceFile text, SourceSpan span)
    {
        LineMap lines = text.Lines;
        return new DiagnosticPlace
        {
            Path = text.Path,
            Start = lines.Utf16Length(0, span.Start),
            Length = lines.Utf16Length(span.Start, span.End),
            Location = lines.Locate(span.Start),
            EndLocation = lines.Locate(span.End),
        };
    }

    /// <summary>The start of a file, for findings about the whole file.</summary>
    public static DiagnosticPlace OfFile(string path) => new() { Path = path };
}
