using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>Finds the comments that belong to a declaration, by protoc's rules.</summary>
internal static class DocCommentReader
{
    /// <summary>The comments of a declaration whose <c>;</c> or <c>{</c> has just been read.</summary>
    public static DocComments Read(scoped in ParserState state, in Statement statement)
    {
        SourceSpan before = Gap(state.Source, statement.GapStart, statement.Start);
        SourceSpan after = Gap(state.Source, state.PreviousEnd, state.Start);
        if (before.Length == 0 && after.Length == 0)
        {
            return DocComments.None;
        }
        bool endsScope = state.AtEnd || state.At('}') || state.At(']') || state.At(')');
        return new DocComments(state.Text.Bytes, before, after, endsScope);
    }

    private static SourceSpan Gap(ReadOnlySpan<byte> source, int start, int end) =>
        start < end && source.Slice(start, end - start).IndexOf((byte)'/') >= 0 ? SourceSpan.FromBounds(start, end) : default;
}
