using System.Collections.Immutable;

namespace AmctGen.Generator.Syntax;

/// <summary>The comments that protoc would attach to a declaration, comment signs and one leading space removed per line.</summary>
/// <remarks>Only where they stand is kept: most are never asked for.</remarks>
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
    /// <param name="before">What lies before the declaration; empty where no comment does.</param>
    /// <param name="after">What lies behind its <c>;</c> or <c>{</c>; empty where no comment does.</param>
    /// <param name="endsScope">Whether something is closed behind that.</param>
    public DocComments(byte[] source, Text.SourceSpan before, Text.SourceSpan after, bool endsScope)
    {
        _source = source;
        _before = before;
        _after = after;
        _endsScope = endsScope;
    }

    public static DocComments None { get; } = new([], default, default, endsScope: false);

    public string? Leading => _before.Length == 0 ? null : ReadBefore().Leading;

    public string? Trailing => _after.Length == 0 ? null : CommentGap.ReadAfter(_source, _after.Start, _after.End, Buffer, _endsScope).Trailing;

    public ImmutableArray<string> Detached => _before.Length == 0 ? [] : ReadBefore().Detached.ToImmutable();

    private static ByteBuffer Buffer => t_buffer ??= new ByteBuffer();

    private CommentGap ReadBefore() => CommentGap.ReadBefore(_source, _before.Start, _before.End, Buffer);
}
