using AmctGen.Generated;

namespace AmctGen.Generator.Rules.Cel;

/// <summary>What computes a function of expressions.</summary>
/// <param name="Method">The method of <see cref="CelFunctions"/>, which generated code calls.</param>
/// <param name="Invoke">Calls the method.</param>
internal sealed record CelImplementation(string Method, Func<CelValue[], CelValue> Invoke);
