using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>The value of an option.</summary>
internal sealed record OptionValueSyntax(OptionValueKind Kind, SourceSpan Span)
{
    /// <summary>The identifier, including a leading <c>-</c> (<c>-inf</c>, <c>-nan</c>).</summary>
    public string Identifier { get; init; } = "";

    /// <summary>The magnitude of an integer.</summary>
    public ulong Integer { get; init; }

    /// <summary>The value of a float, sign included.</summary>
    public double Float { get; init; }

    /// <summary>The bytes that a string denotes.</summary>
    public ImmutableArray<byte> Bytes { get; init; } = [];

    /// <summary>Whether its tokens have no errors; otherwise they have been reported and the value is unknown.</summary>
    public bool IsSound { get; init; } = true;
}
