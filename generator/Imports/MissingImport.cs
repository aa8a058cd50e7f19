
namespace AmctGen.Generator.Imports;

/// <summary>An import of a file that does not exist.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="NearPaths">Existing paths that may be meant.</param>
/// <param name="IsBelow">Whether they end in the path as written, below another folder of the project.</param>
internal sealed record MissingImport(string Path, EquatableArray<string> NearPaths, bool IsBelow);
