namespace AmctGen.Generator.Model;

/// <summary>A call of a function.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type.</param>
/// <param name="CanFail">Whether it or an argument can fail.</param>
/// <param name="Function">Its name in the expression.</param>
/// <param name="Arguments">The arguments, the target of a method call first.</param>
internal sealed record CelCall(CelKind Kind, bool CanFail, string Function, EquatableArray<CelModel> Arguments) : CelModel(Kind, CanFail);
