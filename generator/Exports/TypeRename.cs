
namespace AmctGen.Generator.Exports;

/// <summary>A type whose C# name differs from the name that its file alone determines.</summary>
internal sealed record TypeRename(string ImportPath, string Name, string NewName);
