namespace AmctGen.Generator.Rules.Cel;

/// <summary>One signature of a function.</summary>
/// <param name="Signature">How it is declared, for example <c>string.contains(string) -> bool</c>: unique, so that it names the overload.</param>
/// <param name="Function">The function's name; of an operator its symbol.</param>
/// <param name="IsMethod">Whether it is called on its first argument.</param>
/// <param name="Arguments">The types of the arguments, of a method's target first.</param>
/// <param name="Result">The type of what it gives.</param>
internal sealed record CelOverload(string Signature, string Function, bool IsMethod, IReadOnlyList<CelType> Arguments, CelType Result);
