namespace AmctGen.Generator.Model;

/// <summary>An operator with two operands of one type.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether it or an operand can fail.</param>
internal sealed record CelBinary(CelKind Kind, bool CanFail) : CelModel(Kind, CanFail)
{
    /// <summary>The operator as the expression writes it, for example <c>&lt;=</c>.</summary>
    public required string Operator { get; init; }

    public required CelModel Left { get; init; }

    /// <summary>The right operand, of the same type.</summary>
    public required CelModel Right { get; init; }
}
