namespace AmctGen.Generator.Syntax;

/// <summary>The start of a statement, for its comments, its span and the recovery from errors.</summary>
internal readonly struct Statement
{
    public Statement(scoped in ParserState state)
    {
        GapStart = state.PreviousEnd;
        Start = state.Start;
        Column = state.Column;
    }

    /// <summary>The end of the token before: the comments are between it and <see cref="Start"/>.</summary>
    public int GapStart { get; }

    /// <summary>The offset of the first token.</summary>
    public int Start { get; }

    /// <summary>The column of the first token if it is the first one on its line; otherwise -1.</summary>
    public int Column { get; }

    /// <summary>The span up to the last token that was read.</summary>
    public Text.SourceSpan SpanTo(scoped in ParserState state) => Text.SourceSpan.FromBounds(Start, Math.Max(state.PreviousEnd, Start));
}
