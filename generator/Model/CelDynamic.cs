namespace AmctGen.Generator.Model;

/// <summary>An expression whose types are only known when it is evaluated.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Body">The expression.</param>
/// <param name="Self">How the C# value of <c>this</c> becomes a value of the expression.</param>
/// <param name="UsesNow">Whether it depends on the current time.</param>
/// <param name="CreatesMessages">Whether it writes out messages.</param>
internal sealed record CelDynamic(CelTerm Body, CelConversion Self, bool UsesNow, bool CreatesMessages)
    : CelModel(CelKind.Bool, true);
