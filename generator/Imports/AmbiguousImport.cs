
namespace AmctGen.Generator.Imports;

/// <summary>An import that several referenced assemblies answer.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Assemblies">Their names, as <c>A and B</c>.</param>
internal sealed record AmbiguousImport(string Path, string Assemblies);
