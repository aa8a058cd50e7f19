using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Finds the comments that belong to a declaration, by protoc's rules.</summary>
internal static class DocCommentReader
{
    /// <summary>The comments of a declaration whose <c>;</c> or <c>{</c> has just been read.</summary>
    public static DocComments Read(scoped in ParserState state, in Statement statement)
    {
        bool hasBefore = HasComment(state.Source, statement.GapStart, statement.Start);
        bool hasAfter = HasComment(state.Source, state.PreviousEnd, state.Start);
        if (!hasBefore && !hasAfter)
        {
            return DocComments.None;
        }
        CommentGap before = hasBefore ? CommentGap.ReadBefore(state.Source, statement.GapStart, statement.Start, state.CommentBytes) : default;
        bool endsScope = state.AtEnd || state.At('}') || state.At(']') || state.At(')');
        CommentGap after = hasAfter ? CommentGap.ReadAfter(state.Source, state.PreviousEnd, state.Start, state.CommentBytes, endsScope) : default;
        return new DocComments(before.Leading, after.Trailing, before.Detached.ToImmutable());
    }

    private static bool HasComment(ReadOnlySpan<byte> source, int start, int end) =>
        start < end && source.Slice(start, end - start).IndexOf((byte)'/') >= 0;
}
