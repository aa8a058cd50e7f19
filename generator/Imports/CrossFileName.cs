using AmctGen.Text;

namespace AmctGen.Generator.Imports;

/// <summary>A name that a file and another file, which it does not import, both declare.</summary>
/// <param name="FullName">The name.</param>
/// <param name="OtherPath">The other file.</param>
internal sealed record CrossFileName(string FullName, string OtherPath);
