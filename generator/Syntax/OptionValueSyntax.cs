using System.Collections.Immutable;
using AmctGen.Text;

namespace AmctGen.Generator.Syntax;

/// <summary>An option's value.</summary>
internal sealed record OptionValueSyntax(OptionValueKind Kind, SourceSpan Span)
{
    /// <summary>The identifier, with <c>-</c> in front where one was written (<c>-inf</c>, <c>-nan</c>).</summary>
    public string Identifier { get; init; } = "";

    /// <summary>The magnitude of an integer.</summary>
    public ulong Integer { get; init; }

    /// <summary>The value of a float, sign included.</summary>
    public double Float { get; init; }

    /// <summary>The bytes that a string denotes.</summary>
    public ImmutableArray<byte> Bytes { get; init; } = [];

    /// <summary>Whether its tokens are without errors; those of the others have been reported, and the value is not known.</summary>
    public bool IsSound { get; init; } = true;
}
