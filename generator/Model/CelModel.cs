namespace AmctGen.Generator.Model;

/// <summary>A type-checked expression that can be emitted.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Kind">The type of its value.</param>
/// <param name="CanFail">Whether evaluating it can fail, for example by an overflow. A failure is then represented by null.</param>
internal abstract record CelModel(CelKind Kind, bool CanFail);
