namespace AmctGen.Generator.Model;

/// <summary>A call of a function, or an operator.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Method">The method of <c>CelFunctions</c> that computes it.</param>
/// <param name="Arguments">The arguments, of a method's target first.</param>
internal sealed record CelTermCall(string Method, EquatableArray<CelTerm> Arguments) : CelTerm;
