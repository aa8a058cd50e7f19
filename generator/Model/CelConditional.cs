namespace AmctGen.Generator.Model;

/// <summary><c>condition ? then : otherwise</c>.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether it or a part of it can fail.</param>
internal sealed record CelConditional(CelKind Kind, bool CanFail) : CelModel(Kind, CanFail)
{
    /// <summary>The condition, a bool.</summary>
    public required CelModel Condition { get; init; }

    /// <summary>The value if the condition is true.</summary>
    public required CelModel Then { get; init; }

    /// <summary>The value if the condition is false, of the same type.</summary>
    public required CelModel Otherwise { get; init; }
}
