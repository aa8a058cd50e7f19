namespace AmctGen.Generator.Rules.Cel;

/// <summary>One signature of a function.</summary>
internal sealed record CelOverload
{
    /// <summary>Its declaration, for example <c>string.contains(string) -> bool</c>, which identifies the overload.</summary>
    public required string Signature { get; init; }

    /// <summary>The function's name; of an operator its symbol.</summary>
    public required string Function { get; init; }

    /// <summary>Whether it is called on its first argument.</summary>
    public required bool IsMethod { get; init; }

    /// <summary>The types of the arguments, of a method's target first.</summary>
    public required IReadOnlyList<CelType> Arguments { get; init; }

    /// <summary>What computes it; null for parts of the language that are not functions.</summary>
    public CelImplementation? Implementation { get; init; }

    /// <summary>The type of its result.</summary>
    public required CelType Result { get; init; }
}
