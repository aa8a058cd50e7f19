using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>A part of a constant text: a literal, a text between holes, or a constant that another expression names.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record LiteralPart
{
    /// <summary>The value.</summary>
    public required string Value { get; init; }

    /// <summary>The literal that the value is from; null if there is none in this project.</summary>
    public required LiteralToken? Token { get; init; }

    /// <summary>The expression that names the constant; null if the literal itself is written there.</summary>
    public required ExpressionSyntax? Use { get; init; }

    /// <summary>The offset of the value in the text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The offset after the value.</summary>
    public int End => Start + Value.Length;
}
