namespace AmctGen.Generator.Model;

/// <summary>A macro over the elements of a list or the keys of a map.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether the list can fail, or the body in a way that affects the result.</param>
internal sealed record CelMacro(CelKind Kind, bool CanFail) : CelModel(Kind, CanFail)
{
    /// <summary>Its name: all, exists, exists_one, filter, map.</summary>
    public required string Macro { get; init; }

    /// <summary>The list or map.</summary>
    public required CelModel List { get; init; }

    /// <summary>The name of the element in the body.</summary>
    public required string Variable { get; init; }

    /// <summary>The expression that is evaluated for each element.</summary>
    public required CelModel Body { get; init; }

    /// <summary>Whether this is a map whose results are used at once, or a filter whose elements are counted.</summary>
    public bool IsMapped { get; init; }
}
