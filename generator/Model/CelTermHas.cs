namespace AmctGen.Generator.Model;

/// <summary>Whether a field of a message is set, or a map has a key.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Target">The message or map.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Access">How generated code reads the field; null if the type of the message is not known.</param>
internal sealed record CelTermHas(CelTerm Target, string Field, CelFieldAccess? Access) : CelTerm;
