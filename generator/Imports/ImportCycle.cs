
namespace AmctGen.Generator.Imports;

/// <summary>An import that leads back to its file.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Chain">The files of the cycle, for example <c>a.proto -> b.proto -> a.proto</c>.</param>
internal sealed record ImportCycle(string Path, string Chain);
