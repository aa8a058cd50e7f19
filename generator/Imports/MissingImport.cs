
namespace AmctGen.Generator.Imports;

/// <summary>An import that names no file.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="NearPaths">Paths that exist and may be meant.</param>
/// <param name="IsBelow">Whether they are the path as written, below another folder of the project.</param>
internal sealed record MissingImport(string Path, EquatableArray<string> NearPaths, bool IsBelow);
