namespace AmctGen.Generator.Model;

/// <summary>The extensions that a file or a message declares: one static class.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Name">The C# name of the class.</param>
/// <param name="ProtoName">The file or message that declares them, in proto names.</param>
/// <param name="Items">The extensions in declaration order.</param>
internal sealed record ExtensionsModel(string Name, string ProtoName, EquatableArray<ExtensionModel> Items);
