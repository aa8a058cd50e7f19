namespace AmctGen.Generator.Model;

/// <summary>A field of a message, or the value of a map's key that is written as a field.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Target">The message or map.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Access">How generated code reads the field; null if the type of the message is not known.</param>
internal sealed record CelTermSelect(CelTerm Target, string Field, CelFieldAccess? Access) : CelTerm;
