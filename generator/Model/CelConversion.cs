namespace AmctGen.Generator.Model;

/// <summary>How a C# value becomes a value of an expression.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The kind of the C# value.</param>
internal sealed record CelConversion(CelConversionKind Kind)
{
    /// <summary>The full C# name of a message; empty for any other kind.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>The elements of a list, or the values of a map.</summary>
    public CelConversion? Element { get; init; }

    /// <summary>The keys of a map.</summary>
    public CelConversion? Key { get; init; }
}
