namespace AmctGen.Generator.Model;

/// <summary>The precedence that a root message declares through <c>(amctgen.feature)</c>.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Features">The features, in declaration order.</param>
internal sealed record ResolverModel(EquatableArray<PrecedenceModel> Features);
