namespace AmctGen.Generator.Model;

/// <summary>A macro over the items of a list or a map.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
internal sealed record CelTermMacro : CelTerm
{
    /// <summary>The method of <c>CelFunctions</c> that computes it.</summary>
    public required string Method { get; init; }

    /// <summary>The list or map.</summary>
    public required CelTerm Range { get; init; }

    /// <summary>The names of one or two variables.</summary>
    public required EquatableArray<string> Variables { get; init; }

    /// <summary>The expressions that are evaluated for each item: a condition, a result or both.</summary>
    public required EquatableArray<CelTerm> Bodies { get; init; }
}
