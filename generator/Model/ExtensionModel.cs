namespace AmctGen.Generator.Model;

/// <summary>The model of an extension.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Field">The field; its name in the schema is the full one, in brackets.</param>
/// <param name="Extendee">The extended message's full C# name.</param>
internal sealed record ExtensionModel(FieldModel Field, string Extendee);
