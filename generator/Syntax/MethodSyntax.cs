using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

internal sealed record MethodSyntax
{
    public required NameSyntax Name { get; init; }

    /// <summary>The type of the request as written.</summary>
    public required NameSyntax Input { get; init; }

    /// <summary>The type of the response as written.</summary>
    public required NameSyntax Output { get; init; }

    /// <summary>Whether the client sends a stream of requests.</summary>
    public required bool ClientStreams { get; init; }

    /// <summary>Whether the server sends a stream of responses.</summary>
    public required bool ServerStreams { get; init; }

    /// <summary>The options in declaration order.</summary>
    public required ImmutableArray<OptionSyntax> Options { get; init; }

    /// <summary>The span of the whole declaration.</summary>
    public required SourceSpan Span { get; init; }
}
