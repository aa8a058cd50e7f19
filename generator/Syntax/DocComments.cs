using System.Collections.Immutable;

namespace AmctGen.Generator.Syntax;

/// <summary>The comments that protoc would attach to a declaration, without comment signs and one leading space per line.</summary>
/// <remarks>Only their locations are kept, because most are never needed.</remarks>
internal sealed class DocComments
{
    [ThreadStatic]
    private static ByteBuffer? t_buffer;

    private readonly byte[] _source;
    private readonly Text.SourceSpan _before;
    private readonly Text.SourceSpan _after;
    private readonly bool _endsScope;

    /// <summary>The comments of a declaration.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="before">The gap before the declaration; empty if it has no comment.</param>
    /// <param name="after">The gap after its <c>;</c> or <c>{</c>; empty if it has no comment.</param>
    /// <param name="endsScope">Whether the token after that gap closes something.</param>
    public DocComments(byte[] source, Text.SourceSpan before, Text.SourceSpan after, bool endsScope)
    {
        _source = source;
        _before = before;
        _after = after;
        _endsScope = endsScope;
    }

    public static DocComments None { get; } = new([], default, default, endsScope: false);

    public string? Leading => _before.Length == 0 ? null : ReadBefore().Leading;

    public string? Trailing =>
        _after.Length == 0 ? null : CommentGap.ReadAfter(_source, _after.Start, _after.End, Buffer, _endsScope).Trailing;

    public ImmutableArray<string> Detached => _before.Length == 0 ? [] : ReadBefore().Detached.ToImmutable();

    private static ByteBuffer Buffer => t_buffer ??= new ByteBuffer();

    private CommentGap ReadBefore() => CommentGap.ReadBefore(_source, _before.Start, _before.End, Buffer);
}
