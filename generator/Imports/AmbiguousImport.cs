
namespace AmctGen.Generator.Imports;

/// <summary>An import that matches files in several referenced assemblies.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Assemblies">Their names, for example <c>A and B</c>.</param>
internal sealed record AmbiguousImport(string Path, string Assemblies);
