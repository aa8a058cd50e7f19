using AmctGen.Text;

namespace AmctGen.Cli.Findings;

/// <summary>The part of a file that a finding is about.</summary>
/// <param name="Start">The location of the first character.</param>
/// <param name="End">The location after the last character.</param>
internal readonly record struct FindingPlace(SourceLocation Start, SourceLocation End)
{
    /// <summary>The start of a file, for findings about the whole content.</summary>
    public static FindingPlace StartOfFile { get; } = new(new SourceLocation(1, 1), new SourceLocation(1, 1));

    /// <summary>The part that a span of a file's text covers.</summary>
    public static FindingPlace Of(SourceSpan span, LineMap lines) => new(lines.Locate(span.Start), lines.Locate(span.End));
}
