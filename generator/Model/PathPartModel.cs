namespace AmctGen.Generator.Model;

/// <summary>One step of a path of fields.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="ProtoName">The field's name in the schema.</param>
/// <param name="Name">The C# property's name.</param>
internal sealed record PathPartModel(string ProtoName, string Name);
