namespace AmctGen.Generator.Model;

/// <summary>A bool that uses a value by a name, so that the value is evaluated once; it fails if the value fails.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Name">The name of the value in the body.</param>
/// <param name="Value">The value.</param>
/// <param name="Body">The expression that uses the value.</param>
internal sealed record CelLet(string Name, CelModel Value, CelModel Body) : CelModel(CelKind.Bool, Value.CanFail || Body.CanFail);
