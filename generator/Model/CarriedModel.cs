namespace AmctGen.Generator.Model;

/// <summary>The part of a .proto that is embedded in its assembly, so that projects that reference the assembly can import it.</summary>
/// <remarks>Immutable, structurally equal, without locations and without C# text.</remarks>
/// <param name="Renames">Types whose C# name does not follow from the file alone, for example <c>Order=Order_</c>, separated by
/// <c>;</c>.</param>
/// <param name="Text">The text of the .proto, without comments and unneeded white space.</param>
internal sealed record CarriedModel(string Renames, string Text);
