
namespace AmctGen.Generator.Exports;

/// <summary>A type that gets another name in C# than its file alone would give it.</summary>
internal sealed record TypeRename(string ImportPath, string Name, string NewName);
